import type { RequestOptions } from '../client/fluxbase-fetch-like'
import { withTimeout } from '../client/with-timeout'

/**
 * Calls an override. One that does not settle ends as a request would: with `timeout` or `aborted`, after which a write
 * may have taken effect anyway.
 */
export function callOverride(
  name: 'create' | 'list' | 'revoke' | 'validate' | 'accept',
  call: (options: RequestOptions) => Promise<unknown>,
  options: RequestOptions = {},
): Promise<unknown> {
  return withTimeout(async (signal) => call({ ...options, signal }), {
    timeout: options.timeout,
    signal: options.signal,
    what: `overrides.${name}`,
    outcomeUnknown: name !== 'list' && name !== 'validate',
  })
}
