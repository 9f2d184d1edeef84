import type { RequestOptions } from '../client/fluxbase-fetch-like'
import { withTimeout } from '../client/with-timeout'

/** How long an app's own operation may take where the call names no time of its own, in milliseconds. */
const TIMEOUT = 30_000

/**
 * Calls an app's own operation. One that never settles ends as any request would: with `timeout` or `aborted`, after which a
 * write may have been done all the same.
 */
export function callOverride(
  name: 'create' | 'list' | 'revoke' | 'validate' | 'accept',
  call: (options: RequestOptions) => Promise<unknown>,
  options: RequestOptions = {},
): Promise<unknown> {
  return withTimeout(async (signal) => call({ ...options, signal }), {
    timeout: options.timeout ?? TIMEOUT,
    signal: options.signal,
    what: `overrides.${name}`,
    outcomeUnknown: name !== 'list' && name !== 'validate',
  })
}
