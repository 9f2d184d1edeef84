import { act } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

/**
 * Lets tests skip time: it passes as usual, and jumps ahead when a test says so. Otherwise the reads after a lost response
 * would take a minute.
 */
export function startVirtualTime(): void {
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
}

/** Advances time by a number of seconds, and runs everything that is due. */
export async function pass(seconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
}

/** Seconds after a lost response at which a late commit is no longer possible. */
export const UNTIL_NO_COMMIT = 61

afterEach(() => {
  vi.useRealTimers()
})
