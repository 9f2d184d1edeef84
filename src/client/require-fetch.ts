import { FluxbaseError } from './errors'
import type { FluxbaseFetchLike, RequestOptions } from './fluxbase-fetch-like'

/**
 * Returns the fetch client. Throws `invalid_configuration` for an object that cannot send requests, such as a whole
 * client.
 */
export function requireFetch(fetch: FluxbaseFetchLike): FluxbaseFetchLike {
  const { get, post, delete: remove } = Object(fetch) as Record<string, unknown>
  if (![get, post, remove].some((send) => typeof send === 'function')) {
    throw new FluxbaseError(
      'invalid_configuration',
      'this is not a fetch client, so no request can be sent. Pass client.http from createClient or the Fluxbase SDK.',
    )
  }
  return fetch
}

/** An argument list that is empty if there are no options: the SDK's own callers pass none. */
export function optionalArg(options: RequestOptions | undefined): [] | [RequestOptions] {
  return options ? [options] : []
}
