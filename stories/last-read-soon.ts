/** Milliseconds after a lost response at which the last read comes, and from which absence counts. */
const LAST_READ = 60_000

/**
 * Makes the last read after a lost response happen at once, so that no story waits a minute. Returns a function that undoes it.
 * Every timer of exactly that delay is affected: the limits of Testing Library and Vitest must differ from it.
 */
export function lastReadSoon(): () => void {
  const { setTimeout } = window
  const soon = (handler: TimerHandler, delay?: number, ...values: unknown[]) =>
    setTimeout(handler, delay === LAST_READ ? 500 : delay, ...values)
  window.setTimeout = soon as typeof window.setTimeout
  return () => {
    window.setTimeout = setTimeout
  }
}
