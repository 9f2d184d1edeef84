import { FluxbaseError, type FluxbaseErrorCode } from './errors'
import type { FailedResponse } from './error-from-response'

/** How failures are read. */
export interface Failures {
  /** Says what a response means. */
  errorFromResponse(response: FailedResponse): FluxbaseError
  /** Converts whatever a request threw, and removes the request's secrets from it. */
  redacted(
    thrown: unknown,
    method: 'GET' | 'POST' | 'DELETE',
    secrets: readonly unknown[],
  ): FluxbaseError
}

/** Loads with the first failure, or before it. Never rejects. */
export const loadFailures = (): Promise<Failures> =>
  import('./to-fluxbase-error').catch(() => WITHOUT_DETAILS)

/**
 * What can be said if the code cannot be loaded: the status, and whether a write may have taken effect. Nothing is quoted,
 * because it could contain a secret.
 */
const WITHOUT_DETAILS: Failures = {
  errorFromResponse: ({ status, method }) => bareError(method, { status }),
  redacted: (thrown, method) => bareError(method, Object(thrown) as Partial<FluxbaseError>),
}

function bareError(method: string, known: Partial<FluxbaseError>): FluxbaseError {
  const status = Number(known.status) || 0
  const isKnown = known instanceof FluxbaseError
  const code = isKnown ? known.code : codeOf(status)
  return new FluxbaseError(
    code,
    `a request failed: ${code}. There are no details, because the code that reads failures could not be loaded.`,
    {
      status: status || undefined,
      retryAfter: isKnown ? known.retryAfter : status === 429 ? 60 : undefined,
      outcomeUnknown: isKnown
        ? known.outcomeUnknown
        : method !== 'GET' && (status < 400 || status >= 499 || status === 408),
    },
  )
}

function codeOf(status: number): FluxbaseErrorCode {
  if (status < 200) return 'network'
  if (status < 400) return 'protocol'
  const known: Partial<Record<number, FluxbaseErrorCode>> = {
    401: 'unauthorized',
    403: 'forbidden',
    408: 'timeout',
    429: 'rate_limited',
  }
  return known[status] ?? (status < 500 ? 'invalid_request' : 'unavailable')
}
