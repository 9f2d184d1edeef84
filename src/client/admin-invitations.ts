import * as z from 'zod/mini'
import { omitNullish, optionalText } from '../invitation/nullish'
import {
  invitationSchema,
  readInvitations,
  type CreateInvitationRequest,
  type CreateInvitationResponse,
  type ListInvitationsOptions,
  type ListInvitationsResponse,
} from '../invitation/invitation'
import { type FluxbaseFetchLike, type RequestOptions, optionalArg } from './fluxbase-fetch-like'
import { ADMIN_INVITATIONS as ADMIN, listPath, pathToken } from './paths'
import { readResponse } from './read-response'

export const createInvitationResponseSchema = z.pipe(
  z.object({
    invitation: invitationSchema,
    invite_link: z.string(),
    email_sent: z.nullish(z.boolean()),
    email_status: optionalText,
  }),
  z.transform((created): CreateInvitationResponse =>
    omitNullish({ ...created, email_sent: created.email_sent ?? false }),
  ),
)

/** Implements `InvitationsManager.create`. */
export async function createInvitation(
  fetch: FluxbaseFetchLike,
  request: CreateInvitationRequest,
  options?: RequestOptions,
): Promise<CreateInvitationResponse> {
  const body = await fetch.post(ADMIN, request, ...optionalArg(options))
  return readResponse(createInvitationResponseSchema, body, 'POST', ADMIN)
}

export const listInvitationsResponseSchema = z.pipe(
  z.object({
    // An empty list arrives as `null`, Go's nil slice. A missing list is an error.
    invitations: z.nullable(z.custom<unknown[]>(Array.isArray)),
    // Lets the output of this schema be parsed again without losing the count.
    unreadable: z.nullish(z.number()),
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

const revokeInvitationResponseSchema = z.pipe(
  z.object({ message: optionalText, success: z.nullish(z.boolean()) }),
  z.transform((response): RevokeInvitationResponse => omitNullish(response)),
)

export interface RevokeInvitationResponse {
  message?: string
  success?: boolean
}

/** Implements `InvitationsManager.revoke`. */
export async function revokeInvitation(
  fetch: FluxbaseFetchLike,
  token: string,
  options?: RequestOptions,
): Promise<RevokeInvitationResponse> {
  const path = `${ADMIN}/${pathToken(token)}`
  const body = await fetch.delete(path, ...optionalArg(options))
  return readResponse(revokeInvitationResponseSchema, body, 'DELETE', path)
}
