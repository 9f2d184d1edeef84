import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/invitation/parse-date'
import {
  formatClock,
  formatDate,
  formatDay,
  formatExact,
  formatMoment,
  formatPrecise,
  formatRelative,
  zoneName,
} from '../../src/format/format-date'
import { mergeMessages } from '../../src/messages/messages'

describe('mergeMessages', () => {
  const base = { a: 'A', deep: { b: 'B', c: () => 'C' } }

  it('prefers the app’s texts at any depth, and keeps the others', () => {
    const merged = mergeMessages(base, { deep: { b: 'Bé' } })
    expect(merged.a).toBe('A')
    expect(merged.deep.b).toBe('Bé')
    expect(merged.deep.c()).toBe('C')
  })

  it('returns the default texts themselves if the app has none', () => {
    expect(mergeMessages(base, undefined)).toBe(base)
  })

  it('changes neither the default texts nor `Object.prototype` (S23)', () => {
    mergeMessages(base, { deep: { b: 'x' } })
    expect(base.deep.b).toBe('B')
    mergeMessages(base, JSON.parse('{"__proto__":{"polluted":true}}'))
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('formatRelative', () => {
  const now = Date.UTC(2026, 10, 23, 12)
  const at = (ms: number) => formatRelative(now + ms, now, { locale: 'en', timeZone: 'UTC' })
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

  it.each([
    [0, 'now'],
    [-59_000, 'now'],
    [5 * minute, 'in 5 minutes'],
    [-2 * hour, '2 hours ago'],
    [-day + 1, '23 hours ago'],
    [-day, 'yesterday'],
    [day - 1, 'in 23 hours'],
    [day + 11 * hour, 'tomorrow'],
    [day + 12 * hour, 'in 2 days'],
  ])('formats %d ms as "%s" (F59)', (ms, text) => {
    expect(at(ms)).toBe(text)
  })

  it('counts calendar days in the zone shown (U1)', () => {
    const said = (timeZone: string) =>
      formatRelative(Date.UTC(2026, 10, 26, 23, 11), Date.UTC(2026, 10, 28, 22, 49), {
        locale: 'en',
        timeZone,
      })
    expect(said('UTC')).toBe('2 days ago')
    expect(said('Europe/Berlin')).toBe('yesterday')
  })

  const zone = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'America/St_Johns',
    'America/Havana',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  )
  const moment = fc.oneof(
    fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }),
    // The days around clock changes in Berlin, New York and Havana, and the day that Apia skipped.
    fc
      .constantFrom(
        Date.UTC(2026, 2, 29, 1),
        Date.UTC(2026, 9, 25, 1),
        Date.UTC(2026, 2, 8, 7),
        Date.UTC(2026, 10, 1, 5),
        Date.UTC(2011, 11, 30, 10),
      )
      .chain((change) => fc.integer({ min: change - 3 * day, max: change + 3 * day })),
  )
  const span = fc.oneof(
    fc.integer({ min: 0, max: 9 * day }),
    // Around whole days, where the unit and the day change.
    fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -2 * hour, max: 2 * hour }))
      .map(([days, rest]) => days * day + rest),
  )

  it('says "in 7 days" when a link has just been created for seven days, in every zone (U1)', () => {
    const passed = fc.integer({ min: 0, max: minute })
    fc.assert(
      fc.property(moment, passed, zone, (created, ms, timeZone) => {
        const text = formatRelative(created + 7 * day, created + ms, { locale: 'en', timeZone })
        expect(text).toBe('in 7 days')
      }),
      { numRuns: 1000 },
    )
  })

  it('never promises a calendar day more than is left (U1)', () => {
    fc.assert(
      fc.property(moment, span, zone, (from, left, timeZone) => {
        const { count, unit } = parsed(
          formatRelative(from + left, from, { locale: 'en', timeZone }),
        )
        if (unit === day) expect(count * day - left).toBeLessThan(day)
        else expect(count * unit).toBeLessThanOrEqual(left)
      }),
      { numRuns: 1000 },
    )
  })

  it('never says less for a later time (U1)', () => {
    fc.assert(
      fc.property(moment, span, span, zone, (from, one, other, timeZone) => {
        const rank = (left: number) => {
          const { count, unit } = parsed(
            formatRelative(from + left, from, { locale: 'en', timeZone }),
          )
          return unit * 1000 + count
        }
        expect(rank(Math.min(one, other))).toBeLessThanOrEqual(rank(Math.max(one, other)))
      }),
      { numRuns: 1000 },
    )
  })

  it('agrees with the calendar except within a minute of whole days (U1)', () => {
    fc.assert(
      fc.property(moment, span, (from, ms) => {
        const rest = ms % day
        fc.pre(ms >= day && rest > minute && rest < day - minute)
        const midnights = Math.floor((from + ms) / day) - Math.floor(from / day)
        for (const [time, now] of [
          [from + ms, from],
          [from, from + ms],
        ] as const) {
          const said = parsed(formatRelative(time, now, { locale: 'en', timeZone: 'UTC' }))
          expect(said).toEqual({ count: midnights, unit: day })
        }
      }),
    )
  })

  /** Reads "in 5 hours", "tomorrow" and their likes; the unit in milliseconds. */
  function parsed(text: string): { count: number; unit: number } {
    if (text === 'now') return { count: 0, unit: 1 }
    if (text === 'tomorrow' || text === 'yesterday') return { count: 1, unit: day }
    const [, count, unit] = /(\d+) (minute|hour|day)/.exec(text)!
    return { count: Number(count), unit: { minute, hour, day }[unit as 'minute' | 'hour' | 'day'] }
  }
})

it.each([
  ['en-US', '9:05 AM'],
  ['en-GB', '09:05'],
  ['de-DE', '09:05'],
])('writes times as %s does: %s (U6)', (locale, clock) => {
  const style = { locale, timeZone: 'UTC' }
  const time = Date.UTC(2026, 10, 30, 9, 5)
  // Some versions of ICU put a narrow no-break space before AM.
  const written = [formatClock(time, style), formatExact(time, style), formatPrecise(time, style)]
  for (const text of written) {
    expect(text.replace(/\s/g, ' ')).toMatch(new RegExp(`(^| )${clock}$`))
  }
})

it('adds the year to a date if it differs in the zone shown (U1)', () => {
  const style = { locale: 'en-GB', timeZone: 'Pacific/Auckland' }
  const now = Date.UTC(2026, 11, 31, 20)
  expect(formatDate(now + 60_000, now, style)).toBe('1 January')
  expect(formatDate(now - 86_400_000, now, style)).toBe('31 December 2026')
  expect(formatMoment(now - 86_400_000, now, style)).toBe('31 December 2026 at 09:00')
})

it('names a time zone by its city', () => {
  expect(zoneName({ locale: 'en', timeZone: 'America/New_York' })).toBe('New York')
})

it('ends no time with a full stop in English, since sentences end with a time (U1)', () => {
  const now = Date.UTC(2026, 0, 12, 9, 26)
  for (const region of ['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'IN']) {
    const style = { locale: `en-${region}`, timeZone: 'UTC' }
    for (const hours of [0, 12]) {
      const time = now + hours * 3_600_000
      expect(formatClock(time, style)).not.toMatch(/\.$/)
      expect(formatMoment(time, now, style)).not.toMatch(/\.$/)
    }
  }
  expect(formatClock(now, { locale: 'en-CA', timeZone: 'UTC' })).toBe('9:26 am')
})

describe.each(['en-GB', 'de-DE', 'ar-EG', 'fa-IR', 'th-TH', 'ja-JP-u-ca-japanese', 'he-IL'])(
  'in %s',
  (locale) => {
    const time = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) })
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Australia/Lord_Howe',
    )

    it('formatRelative never writes a negative number or NaN (F59)', () => {
      fc.assert(
        fc.property(time, time, (then, now) => {
          expect(formatRelative(then, now, { locale })).not.toMatch(/[-−]\p{N}|NaN/u)
        }),
      )
    })

    it('formats times in the named time zone, also around clock changes (F59)', () => {
      const reading = fc.oneof(
        time,
        // The hours around both clock changes in Berlin and New York.
        fc
          .constantFrom(
            Date.UTC(2026, 2, 29, 1),
            Date.UTC(2026, 9, 25, 1),
            Date.UTC(2026, 2, 8, 7),
            Date.UTC(2026, 10, 1, 6),
          )
          .chain((at) => fc.integer({ min: at - 7_200_000, max: at + 7_200_000 })),
      )
      fc.assert(
        fc.property(reading, zone, (at, timeZone) => {
          const style = { locale, timeZone }
          const clock = new Intl.DateTimeFormat(locale, {
            timeStyle: 'short',
            timeZone,
          }).format(at)
          for (const text of [formatClock(at, style), formatPrecise(at, style)]) {
            expect(text).toContain(clock)
          }
          expect(formatExact(at, style)).toContain(clock)
          expect(zoneName(style)).not.toBe('')
        }),
      )
    })
  },
)

it('formats every date that parseDate accepts (F48)', () => {
  const text = fc.oneof(
    fc.string(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom('99999-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '0001-01-01T00:00:00Z'),
  )
  fc.assert(
    fc.property(text, (sent) => {
      const time = parseDate(sent)
      if (time === null) return
      expect(Number.isFinite(time)).toBe(true)
      const style = { locale: 'en-GB', timeZone: 'UTC' }
      const now = Date.UTC(2026, 0)
      const written = [formatDay(time, now, style), formatRelative(time, now, style)]
      expect(written.join(' ')).not.toMatch(/NaN|Invalid/)
    }),
  )
})
