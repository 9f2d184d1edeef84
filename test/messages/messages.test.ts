import { describe, expect, it } from 'vitest'
import { formatRelative, zoneName } from '../../src/messages/format'
import { mergeMessages } from '../../src/messages/messages'

describe('mergeMessages', () => {
  const base = { a: 'A', deep: { b: 'B', c: () => 'C' } }

  it('takes the app’s words over ours, at any depth, and leaves the rest', () => {
    const merged = mergeMessages(base, { deep: { b: 'Bé' } })
    expect(merged.a).toBe('A')
    expect(merged.deep.b).toBe('Bé')
    expect(merged.deep.c()).toBe('C')
  })

  it('hands out ours untouched where the app has none', () => {
    expect(mergeMessages(base, undefined)).toBe(base)
  })

  it('changes neither ours nor every object there is (S23)', () => {
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
  ])('%d ms away reads %s, and never promises more than there is (F59)', (ms, text) => {
    expect(at(ms)).toBe(text)
  })
})

it('names a zone by its city', () => {
  expect(zoneName({ locale: 'en', timeZone: 'America/New_York' })).toBe('New York')
})
