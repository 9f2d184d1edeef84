import {
  createInvitationResponseSchema,
  listInvitationsResponseSchema,
  revokeInvitationResponseSchema,
  type CreateInvitationRequest,
  type CreateInvitationResponse,
  type ListInvitationsOptions,
  type ListInvitationsResponse,
  type RevokeInvitationResponse,
} from '../invitation/responses'
import type { FluxbaseFetchLike, RequestOptions } from './fluxbase-fetch-like'
import { pathToken } from './path-token'
import { ADMIN_INVITATIONS as ADMIN } from './paths'
import { readAnswer } from './read-answer'
import { given } from './usable-fetch'

/** `InvitationsManager.create`, alone. */
export async function createInvitation(
  fetch: FluxbaseFetchLike,
  request: CreateInvitationRequest,
  options?: RequestOptions,
): Promise<CreateInvitationResponse> {
  const body = await fetch.post(ADMIN, request, ...given(options))
  return readAnswer(createInvitationResponseSchema, body, 'POST', ADMIN)
}

/** Reads a list from the text of a reply; `undefined` for one that it leaves to others. */
export type ListReader = (text: string) => Promise<ListInvitationsResponse | undefined>

/** `InvitationsManager.list`, alone. A fetch that hands over the text of its answer, as ours does, has it read by `reader`. */
export async function listInvitations(
  fetch: FluxbaseFetchLike,
  options: ListInvitationsOptions = {},
  request?: RequestOptions,
  reader?: ListReader,
): Promise<ListInvitationsResponse> {
  const query = new URLSearchParams()
  for (const flag of ['include_accepted', 'include_expired'] as const) {
    if (options[flag] !== undefined) query.set(flag, String(options[flag]))
  }
  // Not by `query.size`: browsers that lack it would silently ask for less.
  const flags = query.toString()
  const path = flags ? `${ADMIN}?${flags}` : ADMIN
  let read: ListInvitationsResponse | undefined
  const parse = async (text: string) => (read = await reader?.(text))
  const answer = await fetch.get(path, ...given(reader ? { ...request, parse } : request))
  return read && answer === read
    ? read
    : readAnswer(listInvitationsResponseSchema, answer, 'GET', path)
}

/** `InvitationsManager.revoke`, alone. */
export async function revokeInvitation(
  fetch: FluxbaseFetchLike,
  token: string,
  options?: RequestOptions,
): Promise<RevokeInvitationResponse> {
  const path = `${ADMIN}/${pathToken(token)}`
  const body = await fetch.delete(path, ...given(options))
  return readAnswer(revokeInvitationResponseSchema, body, 'DELETE', path)
}
