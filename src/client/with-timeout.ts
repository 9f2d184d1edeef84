import { FluxbaseError } from './errors'

export interface TimeoutOptions {
  /** Milliseconds. */
  timeout: number
  signal?: AbortSignal | undefined
  /** For the message of the error, without secrets. */
  what: string
  /** Whether work that was cut off may have been done all the same. */
  outcomeUnknown?: boolean
}

/**
 * Does the work until it settles, its time is over (`timeout`) or the caller's signal fires (`aborted`). Work that is cut
 * off is told by its own signal, and not waited for. (`AbortSignal.any` and `.timeout` are not everywhere yet.)
 */
export function withTimeout<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { timeout, signal, what, outcomeUnknown = false }: TimeoutOptions,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) return reject(abortedBy(signal, what, false))
    const controller = new AbortController()
    const stop = (error: FluxbaseError) => {
      release()
      reject(error)
      controller.abort()
    }
    const onAbort = () => stop(abortedBy(signal!, what, outcomeUnknown))
    const onTimeout = () =>
      stop(
        new FluxbaseError('timeout', `${what} took longer than ${timeout} ms.`, { outcomeUnknown }),
      )
    const timer = setTimeout(onTimeout, Math.min(timeout, LONGEST_TIMER))
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
  return new FluxbaseError('aborted', `${what} was stopped by its signal.`, {
    cause: signal.reason,
    outcomeUnknown,
  })
}

/** A longer timer fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1
