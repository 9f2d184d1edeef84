/** Milliseconds after a lost response at which the last read comes, and from which absence counts. */
const LAST_READ = 60_000

/** Has the last read after a lost response come at once: no story waits a minute. Returns what undoes it. */
export function lastReadSoon(): () => void {
  const { setTimeout } = window
  const soon = (handler: TimerHandler, delay?: number, ...values: unknown[]) =>
    setTimeout(handler, delay === LAST_READ ? 500 : delay, ...values)
  window.setTimeout = soon as typeof window.setTimeout
  return () => {
    window.setTimeout = setTimeout
  }
}
