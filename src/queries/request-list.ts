import { optionalArg, type RequestOptions } from '../client/fluxbase-fetch-like'
import { listPath } from '../client/paths'
import type { ListInvitationsOptions } from '../invitation/invitation'
import type { Backend } from './backend'
import { callOverride } from './call-override'

/** A list as it was received. */
export interface UnreadList {
  /** Where it is from, for errors. */
  path: string
  /** What is still to be parsed. */
  bytes?: Uint8Array
  /** Parsed JSON: from an override, from a fetch client that has no `getBytes`, and where bytes cannot be decoded. */
  body?: unknown
}

/** Requests the list from the server or through `overrides.list`. The code that reads it can load meanwhile. */
export async function requestList(
  { http, overrides: { list } }: Backend,
  filter?: ListInvitationsOptions,
  options?: RequestOptions,
): Promise<UnreadList> {
  if (list) {
    const body = await callOverride('list', (limits) => list(filter, limits), options)
    return { path: 'overrides.list', body }
  }
  const path = listPath(filter)
  // Jest's jsdom has no `TextDecoder`.
  return http.getBytes && globalThis.TextDecoder
    ? { path, bytes: await http.getBytes(path, ...optionalArg(options)) }
    : { path, body: await http.get(path, ...optionalArg(options)) }
}
