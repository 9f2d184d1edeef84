/** How dates are formatted: a BCP 47 tag, and an IANA time zone (by default the runtime's). */
export interface DateStyle {
  locale: string
  timeZone?: string | undefined
}

const DATE = { day: 'numeric', month: 'long' } as const
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const

/** "12 Nov 2026" */
export const formatDay = (time: number, style: DateStyle) => formatter(style, DAY).format(time)

/** "30 November", with the year if it is not the year of `now`. */
export const formatDate = (time: number, now: number, style: DateStyle) =>
  formatter(style, {
    ...DATE,
    ...(new Date(time).getUTCFullYear() !== new Date(now).getUTCFullYear() && { year: 'numeric' }),
  }).format(time)

/** "30 November, 09:26" */
export const formatMoment = (time: number, style: DateStyle) =>
  formatter(style, { ...DATE, ...CLOCK }).format(time)

/** "30 Nov 2026, 09:26" */
export const formatPrecise = (time: number, style: DateStyle) =>
  formatter(style, { ...DAY, ...CLOCK }).format(time)

/** "Monday 30 November 2026 at 09:26" */
export const formatExact = (time: number, style: DateStyle) =>
  formatter(style, { weekday: 'long', ...DATE, year: 'numeric', ...CLOCK }).format(time)

/** "2026-11-30", for file names. In UTC. */
export const formatFileDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** "10:42" */
export const formatClock = (time: number, style: DateStyle) => formatter(style, CLOCK).format(time)

/** "in 6 days", "2 hours ago", "yesterday", "now". Rounded towards now, so that it never promises more time than is left. */
export function formatRelative(time: number, now: number, { locale }: DateStyle): string {
  const minutes = Math.trunc((time - now) / 60_000)
  const [value, unit] =
    Math.abs(minutes) < 60
      ? ([minutes, 'minute'] as const)
      : Math.abs(minutes) < 24 * 60
        ? ([Math.trunc(minutes / 60), 'hour'] as const)
        : ([Math.trunc(minutes / (24 * 60)), 'day'] as const)
  const key = `relative ${locale}`
  let format = cache.get(key) as Intl.RelativeTimeFormat | undefined
  if (!format) cache.set(key, (format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })))
  return value === 0 ? format.format(0, 'second') : format.format(value, unit)
}

/** "Berlin": the city of the time zone in which dates are shown. */
export function zoneName({ locale, timeZone }: DateStyle): string {
  const zone = timeZone ?? new Intl.DateTimeFormat(locale).resolvedOptions().timeZone
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

// Creating a formatter takes a hundred times as long as formatting a date, and a table formats thousands of them.
const cache = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat>()

function formatter({ locale, timeZone }: DateStyle, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${Object.values(options).join(' ')}`
  let format = cache.get(key) as Intl.DateTimeFormat | undefined
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, ...(timeZone && { timeZone }) })
    cache.set(key, format)
  }
  return format
}
