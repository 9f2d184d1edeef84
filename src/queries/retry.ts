import type { FluxbaseError, FluxbaseErrorCode } from '../client/errors'

const TRANSIENT: readonly FluxbaseErrorCode[] = [
  'network',
  'timeout',
  'protocol',
  'lookup_failed',
  'rate_limited',
  'server_error',
  'unavailable',
]

/** The longest wait, in seconds, that a server may ask for before an automatic retry. */
const MAX_WAIT_SECONDS = 5

/**
 * Whether to retry automatically: at most twice, and only for failures that may be transient. Only for reads and for
 * revoking. Never on a server, where the page would wait for it; the browser requests the data again.
 */
export function shouldRetry(failures: number, error: FluxbaseError): boolean {
  if (typeof window === 'undefined') return false
  return (
    failures < 2 && TRANSIENT.includes(error.code) && (error.retryAfter ?? 0) <= MAX_WAIT_SECONDS
  )
}

/**
 * Returns the delay in milliseconds: the server's `Retry-After`, or about 0.4 s and then 0.8 s, with jitter so that
 * clients do not retry in step.
 */
export function retryDelay(failures: number, error: FluxbaseError): number {
  if (error.retryAfter !== undefined) return error.retryAfter * 1000
  return 400 * 2 ** failures * (0.5 + Math.random() / 2)
}
