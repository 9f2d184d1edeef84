import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FluxbaseError } from '../../../src/client/errors'
import { useRetryAfter } from '../../../src/hooks/browser/use-retry-after'
import { renderHookWithKit } from '../../support/render'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const limited = new FluxbaseError('rate_limited', 'wait', { retryAfter: 60 })
/** Second by second, as React renders. */
async function pass(seconds: number) {
  for (let passed = 0; passed < seconds; passed += 1) {
    await act(() => vi.advanceTimersByTimeAsync(1000))
  }
}

it('the wait that a server asks for ends after as many seconds as it asked for (F25)', async () => {
  const { result } = renderHookWithKit(() => useRetryAfter(limited), { now: () => Date.now() })
  expect(result.current).toBe(60)
  await pass(20)
  expect(result.current).toBeGreaterThanOrEqual(40)
  expect(result.current).toBeLessThanOrEqual(41)
  await pass(41)
  expect(result.current).toBe(0)
})

it('a clock that is set back during the wait makes it no longer than the server asked for (F55)', async () => {
  let correction = 0
  const { result } = renderHookWithKit(() => useRetryAfter(limited), {
    now: () => Date.now() + correction,
  })
  await pass(20)
  correction = -3_600_000
  await pass(62)
  expect(result.current).toBe(0)
})

it('a clock that is set forward during the wait ends it (F55)', async () => {
  let correction = 0
  const { result } = renderHookWithKit(() => useRetryAfter(limited), {
    now: () => Date.now() + correction,
  })
  await pass(2)
  correction = 3_600_000
  await pass(2)
  expect(result.current).toBe(0)
})
