import * as z from 'zod/mini'
import { omitNullish, optionalText } from './nullish'
import { invitationSchema, type Invitation, type InvitationRole } from './invitation'
import { plainInvitation } from './plain-invitation'

/** Body of *create*. */
export interface CreateInvitationRequest {
  /** Sent as given. A server stores it unchecked; whether it can ever accept is `emailProblem`'s to say. */
  email: string
  role: InvitationRole
  /** Whole seconds. Absent, zero or negative: the server takes 7 days (604,800). */
  expiry_duration?: number
}

export interface ListInvitationsOptions {
  include_accepted?: boolean
  include_expired?: boolean
}

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

export interface CreateInvitationResponse {
  invitation: Invitation
  /** `{base_url}/invite/{token}`. A stock Fluxbase serves nothing at this address. Secret. */
  invite_link: string
  email_sent: boolean
  /** The server's own words on the e-mail; may hold an SMTP error. For administrators only. */
  email_status?: string
}

export const listInvitationsResponseSchema = z.pipe(
  z.object({
    // An empty list is `null`: Go's nil slice. A missing list is not a list.
    invitations: z.nullable(z.custom<unknown[]>(Array.isArray)),
    // So that a list that was read already can be read again.
    unreadable: z.nullish(z.number()),
  }),
  z.transform(({ invitations: rows, unreadable: before }): ListInvitationsResponse => {
    const invitations = readInvitations(rows ?? [])
    const unreadable = (before ?? 0) + (rows?.length ?? 0) - invitations.length
    return omitNullish({ invitations, unreadable: unreadable || undefined })
  }),
)

/** Those of the rows that are invitations. */
export function readInvitations(rows: readonly unknown[]): Invitation[] {
  const invitations: Invitation[] = []
  for (const row of rows) {
    const read = plainInvitation(row) ?? invitationSchema.safeParse(row).data
    if (read) invitations.push(read)
  }
  return invitations
}

export interface ListInvitationsResponse {
  /** Newest first, never `null`. */
  invitations: Invitation[]
  /** How many rows could not be read and are left out; present only when above zero. */
  unreadable?: number
}

export const revokeInvitationResponseSchema = z.pipe(
  z.object({ message: optionalText, success: z.nullish(z.boolean()) }),
  z.transform((answer): RevokeInvitationResponse => omitNullish(answer)),
)

export interface RevokeInvitationResponse {
  message?: string
  success?: boolean
}
