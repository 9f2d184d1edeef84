import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useIsSlow } from '../../../src/hooks/browser/use-is-slow'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('useIsSlow is true after ten seconds, and starts again the next time (F07)', () => {
  const { result, rerender } = renderHook((isPending: boolean) => useIsSlow(isPending), {
    initialProps: true,
  })
  act(() => void vi.advanceTimersByTime(9_999))
  expect(result.current).toBe(false)
  act(() => void vi.advanceTimersByTime(1))
  expect(result.current).toBe(true)

  rerender(false)
  expect(result.current).toBe(false)
  rerender(true)
  expect(result.current).toBe(false)
})
