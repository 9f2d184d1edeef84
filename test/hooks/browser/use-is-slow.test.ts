import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useIsSlow } from '../../../src/hooks/browser/use-is-slow'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is long after ten seconds, and not at once the next time (F07)', () => {
  const { result, rerender } = renderHook((underWay: boolean) => useIsSlow(underWay), {
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
