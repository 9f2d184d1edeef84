// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWallClock, toWallClock } from '../../src/format/wall-clock'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Australia/Lord_Howe',
]

describe('toWallClock and fromWallClock', () => {
  it('toWallClock gives the time in the given time zone', () => {
    const time = Date.UTC(2026, 10, 30, 9, 5)
    expect(toWallClock(time, 'UTC')).toBe('2026-11-30T09:05')
    expect(toWallClock(time, 'Europe/Berlin')).toBe('2026-11-30T10:05')
    expect(toWallClock(time, 'Asia/Kolkata')).toBe('2026-11-30T14:35')
    expect(toWallClock(Date.UTC(2026, 0, 1), 'UTC')).toBe('2026-01-01T00:00')
  })

  it('fromWallClock reads back what toWallClock gives (F59)', () => {
    const minutes = fc
      .integer({ min: 0, max: 60 * 24 * 365 * 30 })
      .map((count) => Date.UTC(2020, 0) + count * 60_000)
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (time, zone) => {
        const text = toWallClock(time, zone)
        // A time that occurs twice, around a clock change, may be read as either.
        expect(toWallClock(fromWallClock(text, zone), zone)).toBe(text)
        expect(Math.abs(fromWallClock(text, zone) - time)).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })

  it.each([
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T03:30'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T03:30'],
  ])(
    'fromWallClock takes a time that a clock change skips for the time after it (%s in %s)',
    (text, zone, after) => {
      expect(toWallClock(fromWallClock(text, zone), zone)).toBe(after)
    },
  )

  it('fromWallClock takes a year too large for a date for the latest possible time', () => {
    expect(fromWallClock('12026-01-01T00:00', 'UTC')).toBe(8.64e15)
  })

  it.each(['', 'soon', '2026-13-40T00:00'])('fromWallClock returns NaN for %j', (text) => {
    expect(fromWallClock(text, 'UTC')).toBeNaN()
  })
})
