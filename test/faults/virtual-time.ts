import { AsyncLocalStorage } from 'node:async_hooks'
import { vi } from 'vitest'

/** 2026-11-23, 09:00 UTC, the default time of the fake server. */
export const START = Date.UTC(2026, 10, 23, 9)

const macrotask = globalThis.setImmediate

/**
 * The number of macrotasks that React's scheduler and the streams of a response may need. None of them takes virtual
 * time.
 */
const TURNS = 4

/** Lets everything happen that takes no virtual time. */
export async function drain(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    await new Promise<void>((resolve) => {
      macrotask(resolve)
    })
    if (isImporting()) await vi.dynamicImportSettled()
  }
}

/**
 * Whether a module is being imported, as far as Vitest tells. `dynamicImportSettled` alone would wait for a real timer each
 * time, which is most of the time that a schedule takes.
 */
const isImporting = () => vitestWorker?.resolvingModules.size !== 0

const { __vitest_worker__: vitestWorker } = globalThis as {
  __vitest_worker__?: { resolvingModules: ReadonlySet<unknown> }
}

/** Replaces timers and the date. Returns a function that restores the real ones. */
export function startVirtualTime(): () => void {
  vi.useFakeTimers({
    now: START,
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'Date',
      'requestAnimationFrame',
      'cancelAnimationFrame',
    ],
  })
  // A timer runs in the tab that set it (see tab.ts).
  const { setTimeout, setInterval } = globalThis
  globalThis.setTimeout = ((callback: () => void, ...rest: [number]) =>
    setTimeout(AsyncLocalStorage.bind(callback), ...rest)) as typeof setTimeout
  globalThis.setInterval = ((callback: () => void, ...rest: [number]) =>
    setInterval(AsyncLocalStorage.bind(callback), ...rest)) as typeof setInterval
  // React's scheduler yields to the browser after a few real milliseconds, which on a busy machine would be at another
  // point than on an idle one.
  Object.defineProperty(performance, 'now', { configurable: true, value: () => elapsed() })
  return () => {
    Reflect.deleteProperty(performance, 'now')
    Object.assign(globalThis, { setTimeout, setInterval })
    vi.clearAllTimers()
    vi.useRealTimers()
  }
}

/** Returns the milliseconds since the schedule began. */
export const elapsed = () => Date.now() - START

/** Advances the time timer by timer. The effects of each timer complete before the next one. */
export async function advanceTo(ms: number): Promise<void> {
  await drain()
  let reached = elapsed() >= ms
  if (reached) return
  setTimeout(() => {
    reached = true
  }, ms - elapsed())
  while (!reached) {
    vi.advanceTimersToNextTimer()
    await drain()
  }
}

export const sleep = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
  })
