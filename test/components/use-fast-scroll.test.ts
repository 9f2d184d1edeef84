import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFastScroll } from '../../src/components/invitation-table/rows/use-fast-scroll'

/** Milliseconds between two frames. */
const FRAME = 16

beforeEach(
  () =>
    void vi.useFakeTimers({
      toFake: ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'],
    }),
)
afterEach(() => void vi.useRealTimers())

/** Lets frames pass. In each that has a distance, the list scrolls that far before the frame's callbacks run. */
function scrollingIn() {
  const { result } = renderHook(() => useFastScroll())
  return (distances: (number | null)[]) =>
    distances.map((distance) => {
      act(() => {
        vi.advanceTimersByTime(FRAME - 1)
        if (distance !== null) result.current.noteScroll(distance, window)
      })
      act(() => void vi.advanceTimersByTime(1))
      return result.current.isFast
    })
}

test('a jump is fast until a frame passes without a scroll event', () => {
  const scrolls = scrollingIn()
  expect(scrolls([null, 900, null, null])).toEqual([false, true, false, false])
})
test('a jump upwards is as fast', () => {
  expect(scrollingIn()([null, -900, null])).toEqual([false, true, false])
})
test('a wheel that turns fast stays fast as long as it turns', () => {
  const scrolls = scrollingIn()
  expect(scrolls([400, 100, 120, 300, 100, null])).toEqual([false, true, true, true, true, false])
})
test('a fast wheel whose speed swings stays fast', () => {
  expect(scrollingIn()([400, 120, 50, 120, 50, null])).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
})
test('when a fast wheel turns slowly, it is no longer fast', () => {
  expect(scrollingIn()([120, 120, 20, 20, 20])).toEqual([false, true, false, false, false])
})
test('one notch of a wheel is not fast, even if it comes in a single event', () => {
  expect(scrollingIn()([null, 120, null, null, null, null, null, null, 120])).not.toContain(true)
})
test('an event just after a late one is not fast', () => {
  const { result } = renderHook(() => useFastScroll())
  for (const elapsed of [FRAME, 1.75 * FRAME, 0.25 * FRAME]) {
    act(() => {
      vi.advanceTimersByTime(elapsed)
      result.current.noteScroll(50, window)
    })
    expect(result.current.isFast).toBe(false)
  }
})
