/** When the last read after a lost response takes place, in milliseconds. After it, absence is definite. */
const LAST_READ_MS = 60_000

/**
 * Shortens the minute before the last read after a lost response, and every other timer of exactly that delay. Returns a
 * function that undoes this.
 */
export function lastReadSoon(): () => void {
  const { setTimeout } = window
  const soon = (handler: TimerHandler, delay?: number, ...values: unknown[]) =>
    setTimeout(handler, delay === LAST_READ_MS ? 500 : delay, ...values)
  window.setTimeout = soon as typeof window.setTimeout
  return () => {
    window.setTimeout = setTimeout
  }
}
