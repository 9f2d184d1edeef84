/** How dates are formatted: a BCP 47 tag, and an IANA time zone (by default the runtime's). */
export interface DateStyle {
  locale: string
  timeZone?: string | undefined
}

const DATE = { day: 'numeric', month: 'long' } as const
const DAY = { day: 'numeric', month: 'short' } as const
const YEAR = { year: 'numeric' } as const
const CLOCK = { clock: true } as const

/** "12 Nov", with the year if it is not the year of `now`. */
export const formatDay = (time: number, now: number, style: DateStyle) =>
  inYear(DAY, time, now, style)

/** "30 November", with the year if it is not the year of `now`. */
export const formatDate = (time: number, now: number, style: DateStyle) =>
  inYear(DATE, time, now, style)

/** "30 November at 09:26", with the year if it is not the year of `now`. */
export const formatMoment = (time: number, now: number, style: DateStyle) =>
  inYear({ ...DATE, ...CLOCK }, time, now, style)

function inYear(options: FormatterOptions, time: number, now: number, style: DateStyle): string {
  const year = formatter(style, YEAR)
  const isThisYear = year.format(time) === year.format(now)
  return unstopped(formatter(style, isThisYear ? options : { ...options, ...YEAR }).format(time))
}

/** "9:26 am" for the "9:26 a.m." of Canada: sentences end with a time, and with a full stop of their own. */
const unstopped = (text: string) => text.replace(/([ap])\.m\.$/, '$1m')

/** "30 Nov 2026, 09:26" */
export const formatPrecise = (time: number, style: DateStyle) =>
  formatter(style, { ...DAY, ...YEAR, ...CLOCK }).format(time)

/** "Monday 30 November 2026 at 09:26" */
export const formatExact = (time: number, style: DateStyle) =>
  formatter(style, { weekday: 'long', ...DATE, ...YEAR, ...CLOCK }).format(time)

/** "2026-11-30", for file names. In UTC. */
export const formatFileDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** "10:42" */
export const formatClock = (time: number, style: DateStyle) =>
  unstopped(formatter(style, CLOCK).format(time))

/**
 * "in 5 hours", "now", "yesterday", "in 7 days". Below 24 hours in whole hours or minutes, rounded towards now; beyond that in
 * calendar days of the time zone.
 */
export function formatRelative(time: number, now: number, style: DateStyle): string {
  const elapsed = time - now
  const format = relativeFormat(style.locale)
  const days = Math.abs(elapsed) < DAY_MS ? 0 : calendarDays(time, now, style)
  if (days !== 0) return format.format(days, 'day')
  const minutes = Math.trunc(elapsed / 60_000)
  if (minutes === 0) return format.format(0, 'second')
  return Math.abs(minutes) < 60
    ? format.format(minutes, 'minute')
    : format.format(Math.trunc(minutes / 60), 'hour')
}

/** "2 hours ago", "yesterday", and from a week on "12 Nov". */
export const formatAge = (time: number, now: number, style: DateStyle) =>
  now - time < 7 * DAY_MS ? formatRelative(time, now, style) : formatDay(time, now, style)

const DAY_MS = 86_400_000

/** What two readings of the clock may differ by, when a link was created "just now" for a number of days. */
const LEEWAY_MS = 60_000

/**
 * The number of midnights between two times. Within a minute of a multiple of 24 hours it is that multiple, so that a link just
 * created for seven days has seven, whatever the hour and the clock changes. 0 if a clock change makes a day longer than 24 hours.
 */
function calendarDays(time: number, now: number, style: DateStyle): number {
  const midnights = Math.abs(dayNumber(time, style) - dayNumber(now, style))
  if (midnights === 0) return 0
  const elapsed = Math.abs(time - now)
  const least = Math.floor((elapsed + LEEWAY_MS) / DAY_MS)
  const most = Math.ceil((elapsed - LEEWAY_MS) / DAY_MS)
  return Math.sign(time - now) * Math.min(Math.max(midnights, least), Math.max(most, least))
}

/** Counts the days of the time zone's Gregorian calendar. */
function dayNumber(time: number, { timeZone }: DateStyle): number {
  const style = { locale: 'en-u-ca-gregory-nu-latn', timeZone }
  // "11/30/2026". `formatToParts` takes several times as long.
  const [month, day, year] = formatter(style, DAY_PARTS).format(time).split('/').map(Number)
  return Date.UTC(year!, month! - 1, day) / DAY_MS
}

const DAY_PARTS = { year: 'numeric', month: 'numeric', day: 'numeric' } as const

/** "Berlin", or "Mitteleuropäische Zeit": the zone in which dates are shown. Its English name is that of a city. */
export function zoneName({ locale, timeZone }: DateStyle): string {
  const zone = timeZone ?? new Intl.DateTimeFormat(locale).resolvedOptions().timeZone
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  if (city === zone || locale.startsWith('en')) return city
  const named = formatter({ locale, timeZone: zone }, { timeZoneName: 'longGeneric' })
  const part = named.formatToParts(ZONE_MS).find(({ type }) => type === 'timeZoneName')
  return part?.value ?? city
}

/** A time at which the zones have the clock changes of today, without which they go by other names. */
const ZONE_MS = Date.UTC(2026, 0)

// Creating a formatter takes a hundred times as long as formatting a date, and a table formats thousands of them.
const cache = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat>()

function relativeFormat(locale: string) {
  const key = `relative ${locale}`
  let format = cache.get(key) as Intl.RelativeTimeFormat | undefined
  if (!format) cache.set(key, (format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })))
  return format
}

interface FormatterOptions extends Intl.DateTimeFormatOptions {
  /** Adds the hour and the minute. */
  clock?: boolean
}

function formatter({ locale, timeZone }: DateStyle, { clock, ...options }: FormatterOptions) {
  const key = `${locale} ${timeZone} ${clock} ${Object.values(options).join(' ')}`
  let format = cache.get(key) as Intl.DateTimeFormat | undefined
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      ...options,
      ...(clock && clockOptions(locale)),
      ...(timeZone && { timeZone }),
    })
    cache.set(key, format)
  }
  return format
}

/** For "9:05 AM" or "09:05", as the locale writes the hour. Asked for `numeric`, Intl writes "9:05" everywhere. */
function clockOptions(locale: string): Intl.DateTimeFormatOptions {
  const style = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
  const hour = style.formatToParts(NINE_MS).find(({ type }) => type === 'hour')?.value
  return { hour: hour?.length === 2 ? '2-digit' : 'numeric', minute: '2-digit' }
}

const NINE_MS = 9 * 3_600_000
