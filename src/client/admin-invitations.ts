import * as z from 'zod/mini'
import { omitNullish } from '../invitation/nullish'
import {
  readInvitations,
  type ListInvitationsOptions,
  type ListInvitationsResponse,
} from '../invitation/invitation'
import { parseJson } from './try-or-undefined'
import { loadFailures } from './failures'
import { type FluxbaseFetchLike, type RequestOptions, optionalArg } from './fluxbase-fetch-like'
import { ADMIN_INVITATIONS as ADMIN } from './paths'
import { readResponse } from './read-response'

export const listInvitationsResponseSchema = z.pipe(
  z.object({
    // An empty list arrives as `null`, Go's nil slice. A missing list is an error.
    invitations: z.nullable(z.custom<unknown[]>(Array.isArray)),
    // Lets the output of this schema be parsed again without losing the count.
    unreadable: z.nullish(z.number()),
    // A success with an error in it is none, and must not look like an empty list.
    success: z.nullish(z.literal(true)),
    error: z.nullish(z.literal('')),
  }),
  z.transform(({ invitations: rows, unreadable: before }): ListInvitationsResponse => {
    const invitations = readInvitations(rows ?? [])
    const unreadable = (before ?? 0) + (rows?.length ?? 0) - invitations.length
    return omitNullish({ invitations, unreadable: unreadable || undefined })
  }),
)

/** Implements `InvitationsManager.list`. */
export async function listInvitations(
  fetch: FluxbaseFetchLike,
  options?: ListInvitationsOptions,
  request?: RequestOptions,
): Promise<ListInvitationsResponse> {
  const path = listPath(options)
  const body = await fetch.get(path, ...optionalArg(request))
  return readResponse(listInvitationsResponseSchema, body, 'GET', path)
}

/**
 * Lists invitations and reads a long response from its bytes in steps. `readLong` resolves with `undefined` to leave a
 * response to the schema. A fetch client without `getBytes` is asked for parsed JSON instead, and so is every one where bytes cannot
 * be decoded: Jest's jsdom has no `TextDecoder`.
 */
export async function listInSteps(
  fetch: FluxbaseFetchLike,
  options: ListInvitationsOptions | undefined,
  request: RequestOptions | undefined,
  readLong: (bytes: Uint8Array) => Promise<ListInvitationsResponse | undefined>,
): Promise<ListInvitationsResponse> {
  if (!fetch.getBytes || !globalThis.TextDecoder) return listInvitations(fetch, options, request)
  const path = listPath(options)
  const bytes = await fetch.getBytes(path, ...optionalArg(request))
  const list = await readLong(bytes)
  if (list) return list
  const text = new TextDecoder().decode(bytes)
  const body = parseJson(text)
  if (body === undefined) {
    const { errorFromResponse } = await loadFailures()
    throw errorFromResponse({ status: 200, method: 'GET', path, body: text })
  }
  return readResponse(listInvitationsResponseSchema, body, 'GET', path)
}

function listPath(options: ListInvitationsOptions = {}): string {
  const query = new URLSearchParams()
  for (const flag of ['include_accepted', 'include_expired'] as const) {
    if (options[flag] !== undefined) query.set(flag, String(options[flag]))
  }
  // Not `query.size`: in browsers without it, the flags would silently be dropped.
  const flags = query.toString()
  return flags ? `${ADMIN}?${flags}` : ADMIN
}
