import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useNow } from '../../../src/hooks/browser/use-now'
import { renderHookWithKit } from '../../support/render'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('useNow rerenders at a time that is further away than the longest timer (F57)', () => {
  const start = Date.now()
  const end = start + 40 * 24 * 3600_000
  const next = (now: number) => (now < end ? end : null)
  const renders = vi.fn()
  const { result } = renderHookWithKit(
    () => {
      renders()
      return useNow(next)
    },
    { now: () => Date.now() },
  )
  renders.mockClear()
  act(() => void vi.advanceTimersByTime(1_000))
  expect(renders).not.toHaveBeenCalled()
  // A timer lasts 24.8 days at most, so this takes two.
  act(() => void vi.advanceTimersByTime(25 * 24 * 3600_000))
  expect(result.current).toBeLessThan(end)
  act(() => void vi.advanceTimersByTime(15 * 24 * 3600_000))
  expect(result.current).toBeGreaterThanOrEqual(end)
})
