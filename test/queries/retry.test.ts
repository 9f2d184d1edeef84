import { describe, expect, it } from 'vitest'
import { FluxbaseError, type FluxbaseErrorCode } from '../../src/client/errors'
import { retryDelay, shouldRetry } from '../../src/queries/retry'

const error = (code: FluxbaseErrorCode, retryAfter?: number) =>
  new FluxbaseError(code, 'failed.', { retryAfter })

describe('the delay before a retry', () => {
  it('the retry delay is the server’s Retry-After, in milliseconds (F25)', () => {
    for (const failures of [0, 1]) {
      expect(retryDelay(failures, error('rate_limited', 3))).toBe(3000)
      expect(retryDelay(failures, error('unavailable', 0))).toBe(0)
    }
  })

  it('the retry delay doubles without a Retry-After, and is reduced at random by up to half', () => {
    const delays = (failures: number) =>
      Array.from({ length: 200 }, () => retryDelay(failures, error('network')))
    for (const [failures, longest] of [
      [0, 400],
      [1, 800],
    ] as const) {
      expect(Math.min(...delays(failures))).toBeGreaterThanOrEqual(longest / 2)
      expect(Math.max(...delays(failures))).toBeLessThan(longest)
      expect(new Set(delays(failures)).size).toBeGreaterThan(1)
    }
  })
})

describe('a read', () => {
  it('a read is retried twice and no more', () => {
    expect([0, 1, 2].map((failures) => shouldRetry(failures, error('network')))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('a read is retried automatically only if the server asks for at most five seconds', () => {
    expect(shouldRetry(0, error('rate_limited', 5))).toBe(true)
    expect(shouldRetry(0, error('rate_limited', 6))).toBe(false)
  })

  it.each<FluxbaseErrorCode>(['unauthorized', 'forbidden', 'not_found', 'aborted'])(
    'a read is not retried after %s, which is not transient',
    (code) => {
      expect(shouldRetry(0, error(code))).toBe(false)
    },
  )
})
