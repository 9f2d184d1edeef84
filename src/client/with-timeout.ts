import { FluxbaseError } from './errors'

export interface TimeoutOptions {
  /** Milliseconds. `undefined`, and what is no such number, is the default. */
  timeout: number | undefined
  signal?: AbortSignal | undefined
  /** Names the work in the error message. Must not contain a secret. */
  what: string
  /** Whether work that was cut off may have taken effect anyway. */
  outcomeUnknown?: boolean
}

/**
 * Runs work until it settles, times out (`timeout`) or the caller's signal fires (`aborted`). Work that is cut off is
 * told so by its own signal, and is not awaited. (`AbortSignal.any` and `.timeout` are not available everywhere yet.)
 */
export function withTimeout<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { timeout, signal, what, outcomeUnknown = false }: TimeoutOptions,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) return reject(abortedBy(signal, what, false))
    const ms = timeout! > 0 ? Math.min(timeout!, MAX_TIMER_MS) : DEFAULT_TIMEOUT_MS
    const controller = new AbortController()
    const stop = (error: FluxbaseError) => {
      release()
      reject(error)
      controller.abort()
    }
    const onAbort = () => stop(abortedBy(signal!, what, outcomeUnknown))
    const onTimeout = () =>
      stop(new FluxbaseError('timeout', `${what} took longer than ${ms} ms.`, { outcomeUnknown }))
    const timer = setTimeout(onTimeout, ms)
    const release = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
    signal?.addEventListener('abort', onAbort)
    work(controller.signal).finally(release).then(resolve, reject)
  })
}

export function abortedBy(
  signal: AbortSignal,
  what: string,
  outcomeUnknown: boolean,
): FluxbaseError {
  return new FluxbaseError('aborted', `${what} was aborted by its signal.`, {
    cause: signal.reason,
    outcomeUnknown,
  })
}

const DEFAULT_TIMEOUT_MS = 30_000

/** `setTimeout` fires a longer timer at once. */
const MAX_TIMER_MS = 2 ** 31 - 1
