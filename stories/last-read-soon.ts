import { POLICIES } from '../src/queries/writes'

/** The waits before each read after a lost response, in milliseconds. After the last read, absence is definite. */
const WAITS = POLICIES.accept.readAgainAfter.map(
  (seconds, at, all) => (seconds - (all[at - 1] ?? 0)) * 1000,
)

/** How much shorter they are here. Requests may still take two seconds: their timeout is as long as the last wait. */
const PART = 1 / 15

/**
 * Shortens the minute until the last read after a lost response, and every other timer with one of its delays. Returns a
 * function that undoes this.
 */
export function lastReadSoon(): () => void {
  const { setTimeout } = window
  const soon = (handler: TimerHandler, delay = 0, ...values: unknown[]) =>
    setTimeout(handler, WAITS.includes(delay) ? delay * PART : delay, ...values)
  window.setTimeout = soon as typeof window.setTimeout
  return () => {
    window.setTimeout = setTimeout
  }
}
