import type { Invitation } from '../invitation/invitation'
import {
  createInvitationResponseSchema,
  listInvitationsResponseSchema,
  readInvitations,
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

export interface ListRequestOptions extends Omit<RequestOptions, 'onFirstRows'> {
  /** Gets the beginning of a long list before the rest is read. */
  onFirstRows?: ((invitations: Invitation[]) => void) | undefined
}

/** `InvitationsManager.list`, alone. */
export async function listInvitations(
  fetch: FluxbaseFetchLike,
  options: ListInvitationsOptions = {},
  { onFirstRows, ...request }: ListRequestOptions = {},
): Promise<ListInvitationsResponse> {
  const query = new URLSearchParams()
  if (options.include_accepted !== undefined) {
    query.set('include_accepted', String(options.include_accepted))
  }
  if (options.include_expired !== undefined) {
    query.set('include_expired', String(options.include_expired))
  }
  // Not by `query.size`: browsers that lack it would silently ask for less.
  const flags = query.toString()
  const path = flags ? `${ADMIN}?${flags}` : ADMIN
  return readAnswer(
    listInvitationsResponseSchema,
    await fetch.get(
      path,
      ...given(
        onFirstRows
          ? { ...request, onFirstRows: (rows) => onFirstRows(readInvitations(rows)) }
          : request,
      ),
    ),
    'GET',
    path,
  )
}

/** `InvitationsManager.revoke`, alone. */
export async function revokeInvitation(
  fetch: FluxbaseFetchLike,
  token: string,
  options?: RequestOptions,
): Promise<RevokeInvitationResponse> {
  const body = await fetch.delete(`${ADMIN}/${pathToken(token)}`, ...given(options))
  return readAnswer(revokeInvitationResponseSchema, body, 'DELETE', `${ADMIN}/[token]`)
}
