import type { FluxbaseError, FluxbaseErrorCode } from '../client/errors'

const PASSING: readonly FluxbaseErrorCode[] = [
  'network',
  'timeout',
  'protocol',
  'lookup_failed',
  'rate_limited',
  'server_error',
  'unavailable',
]

/** The longest wait (seconds) that a server may ask for and still be asked again silently. */
const PATIENCE = 5

/**
 * Whether to ask once more, silently: at most twice, and only for what may pass by itself. Reads and revoking only. Never on a
 * server, where a page would wait for it: the browser asks again.
 */
export function shouldRetry(failures: number, error: FluxbaseError): boolean {
  if (typeof window === 'undefined') return false
  return failures < 2 && PASSING.includes(error.code) && (error.retryAfter ?? 0) <= PATIENCE
}

/** Milliseconds to wait: what the server asked for, else about 0.4 s, then 0.8 s, spread so that clients do not come in step. */
export function retryDelay(failures: number, error: FluxbaseError): number {
  if (error.retryAfter !== undefined) return error.retryAfter * 1000
  return 400 * 2 ** failures * (0.5 + Math.random() / 2)
}
