import { FluxbaseError } from './errors'
import type { FluxbaseFetchLike, RequestOptions } from './fluxbase-fetch-like'

/** The fetch client itself. Throws `invalid_configuration` for what can send no request, a whole client for example. */
export function requireFetch(fetch: FluxbaseFetchLike): FluxbaseFetchLike {
  const { get, post, delete: remove } = Object(fetch) as Record<string, unknown>
  if (![get, post, remove].some((send) => typeof send === 'function')) {
    throw new FluxbaseError(
      'invalid_configuration',
      'this is no fetch client, so no request can be made. Pass client.http of createClient or of the Fluxbase SDK.',
    )
  }
  return fetch
}

/** A last argument only when there is one to pass: the SDK's own callers pass none. */
export function optionalArg(options: RequestOptions | undefined): [] | [RequestOptions] {
  return options ? [options] : []
}
