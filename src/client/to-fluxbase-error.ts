// Loaded with the first failure, or before it.
import { readField } from './try-or-undefined'
import { redactCause, redactError } from './redact-error'
import { errorFromResponse } from './error-from-response'
import { FluxbaseError } from './errors'

/**
 * Converts whatever a fetch client threw into a `FluxbaseError`. Returns our own errors unchanged, reads the official
 * SDK's (`status`, and the body as `details`) by the same table as responses, and recognizes a failed or aborted `fetch`.
 * Anything else comes from code that an app passed in, not from a request, and becomes `invalid_configuration`. The
 * `cause` keeps the name, message, code and stack of what was thrown; the object itself may hold the whole request, so it
 * is not kept.
 *
 * Pass the `method` that failed if you know it: without it, `outcomeUnknown` is never set.
 */
export function toFluxbaseError(
  error: unknown,
  method: 'GET' | 'POST' | 'DELETE' = 'GET',
): FluxbaseError {
  if (error instanceof FluxbaseError) return error
  const outcomeUnknown = method !== 'GET'
  const cause = redactCause(error)
  const lost = (code: 'network' | 'timeout' | 'aborted', what: string) =>
    new FluxbaseError(code, `${what} before a response arrived.`, { cause, outcomeUnknown })

  const name = readField(error, 'name')
  const status = readField(error, 'status')
  if (name === 'AbortError') return lost('aborted', 'the request was aborted')
  if (name === 'TimeoutError' || status === 408) return lost('timeout', 'the request timed out')
  if (typeof status === 'number') {
    return errorFromResponse({ status, body: readField(error, 'details'), method, path: '', cause })
  }
  if (error instanceof TypeError && NO_CONNECTION.test(error.message)) {
    return lost('network', 'the connection failed')
  }
  return new FluxbaseError(
    'invalid_configuration',
    'an override or the fetch client threw an unexpected error. See the cause.',
    { cause, outcomeUnknown },
  )
}

/** The messages of Chromium, Node, Safari and Firefox for a failed connection. Other TypeErrors are programming errors. */
const NO_CONNECTION =
  /^(failed to fetch|fetch failed|load failed|network ?(error|request failed)|the (network|internet) connection|could not connect to the server|a server with the specified hostname)/i

/** Converts whatever a request threw, and removes the request's secrets from it. */
export function redacted(
  thrown: unknown,
  method: 'GET' | 'POST' | 'DELETE',
  secrets: readonly unknown[],
): FluxbaseError {
  return redactError(toFluxbaseError(thrown, method), secrets)
}

export { errorFromResponse }
