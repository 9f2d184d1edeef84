import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/invitation/parse-date'
import {
  formatClock,
  formatDay,
  formatExact,
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
  const at = (ms: number) => formatRelative(now + ms, now, { locale: 'en' })
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

  it.each([
    [0, 'now'],
    [-59_000, 'now'],
    [5 * minute, 'in 5 minutes'],
    [-2 * hour, '2 hours ago'],
    [-day, 'yesterday'],
    [6 * day + 23 * hour, 'in 6 days'],
    [2 * day - 1, 'tomorrow'],
  ])('formats %d ms as "%s", never as more time than is left (F59)', (ms, text) => {
    expect(at(ms)).toBe(text)
  })
})

it('names a time zone by its city', () => {
  expect(zoneName({ locale: 'en', timeZone: 'America/New_York' })).toBe('New York')
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
            hour: '2-digit',
            minute: '2-digit',
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
      const written = [formatDay(time, style), formatRelative(time, Date.UTC(2026, 0), style)]
      expect(written.join(' ')).not.toMatch(/NaN|Invalid/)
    }),
  )
})
