// Separate from the list, so that a page loads these with its first write.
import * as z from 'zod/mini'
import type { CreateInvitationRequest, CreateInvitationResponse } from '../invitation/invitation'
import { omitNullish } from '../invitation/nullish'
import { invitationSchema, optionalText } from '../invitation/schemas'
import { type FluxbaseFetchLike, type RequestOptions, optionalArg } from './fluxbase-fetch-like'
import { ADMIN_INVITATIONS as ADMIN, pathToken } from './paths'
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

/** A success with an error in it, as some gateways write it, is none. */
const revokeInvitationResponseSchema = z.pipe(
  z.object({
    message: optionalText,
    success: z.nullish(z.literal(true)),
    error: z.optional(z.null()),
  }),
  z.transform(({ message, success }): RevokeInvitationResponse =>
    omitNullish({ message, success }),
  ),
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
