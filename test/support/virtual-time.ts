import { act } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

/**
 * Lets timers fire early: time goes by as usual, and jumps where a test says so. Reads after a lost response take a minute
 * that no test waits for.
 */
export function startVirtualTime(): void {
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
}

/** Lets so many seconds pass, with everything that happens in them. */
export async function pass(seconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
}

/** Longer than a late commit is possible after a lost response. */
export const UNTIL_NO_COMMIT = 61

afterEach(() => {
  vi.useRealTimers()
})
