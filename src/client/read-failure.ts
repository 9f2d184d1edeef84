// Loaded with the first failure.
import type { FluxbaseError } from './errors'
import { redactError } from './redact-error'
import { toFluxbaseError } from './to-fluxbase-error'

export { errorFromResponse } from './error-from-response'

export function redacted(
  thrown: unknown,
  method: 'GET' | 'POST' | 'DELETE',
  secrets: readonly unknown[],
): FluxbaseError {
  return redactError(toFluxbaseError(thrown, method), secrets)
}
