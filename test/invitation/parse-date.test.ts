import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/invitation/parse-date'

describe('parseDate', () => {
  it.each([
    ['2026-11-30T09:26:00Z', Date.UTC(2026, 10, 30, 9, 26)],
    ['2026-11-30T09:26:00.123456789Z', Date.UTC(2026, 10, 30, 9, 26, 0, 123)],
    ['2026-11-30T10:26:00+01:00', Date.UTC(2026, 10, 30, 9, 26)],
    ['1734-01-01T00:00:00Z', Date.UTC(1734, 0, 1)],
  ])('reads %s as the server means it (F48)', (text, time) => {
    expect(parseDate(text)).toBe(time)
  })

  it.each([undefined, '', '0001-01-01T00:00:00Z', 'tomorrow', '99999-01-01T00:00:00Z'])(
    'returns null for %s, and never NaN (F48)',
    (text) => {
      expect(parseDate(text)).toBeNull()
    },
  )
})
