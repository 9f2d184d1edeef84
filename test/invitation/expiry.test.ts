import { describe, expect, it } from 'vitest'
import {
  EXPIRY_MAX,
  EXPIRY_MIN,
  expiresAt,
  expiryDuration,
  expiryProblem,
} from '../../src/invitation/expiry'

const NOW = Date.UTC(2026, 10, 23)

describe('how long a link works', () => {
  it('is a number of seconds from sending, or an instant', () => {
    expect(expiresAt({ seconds: 60 }, NOW)).toBe(NOW + 60_000)
    expect(expiresAt({ until: NOW + 5_000 }, NOW)).toBe(NOW + 5_000)
    expect(expiryDuration({ until: NOW + 5_400 }, NOW)).toBe(5)
    expect(expiryDuration({ until: NOW + 60_000 }, NOW + 30_000)).toBe(30)
  })

  it('is neither missing, nor in the past, nor beyond what servers can represent (F88)', () => {
    const of = (seconds: number) => expiryProblem({ seconds }, NOW)
    expect(of(EXPIRY_MIN)).toBeNull()
    expect(of(EXPIRY_MAX)).toBeNull()
    expect(of(0)).toBe('too_soon')
    expect(of(-1)).toBe('too_soon')
    expect(of(EXPIRY_MAX + 1)).toBe('too_late')
    expect(of(1e10)).toBe('too_late')
    expect(of(NaN)).toBe('missing')
    expect(expiryProblem({ until: NOW - 1 }, NOW)).toBe('too_soon')
    expect(expiryProblem({ until: NaN }, NOW)).toBe('missing')
  })
})
