import * as z from 'zod/mini'
import { omitNullish, optionalText } from './nullish'
import {
  invitationSchema,
  readInvitation,
  type Invitation,
  type InvitationRole,
} from './invitation'

/** Request body of *create*. */
export interface CreateInvitationRequest {
  /** Sent unchanged. Servers store it unchecked; `emailProblem` says whether an account can ever be created with it. */
  email: string
  role: InvitationRole
  /** Whole seconds. If it is absent, zero or negative, the server uses 7 days (604,800). */
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
  /** `{base_url}/invite/{token}`. Secret. A stock Fluxbase serves no page at this address. */
  invite_link: string
  email_sent: boolean
  /** The server's own text about the e-mail, which may contain an SMTP error. Show it to administrators only. */
  email_status?: string
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

/** Returns the rows that can be read as invitations. */
export function readInvitations(rows: readonly unknown[]): Invitation[] {
  const invitations: Invitation[] = []
  for (const row of rows) {
    const read = readInvitation(row)
    if (typeof read !== 'string') invitations.push(read)
  }
  return invitations
}

export interface ListInvitationsResponse {
  /** Newest first, never `null`. */
  invitations: Invitation[]
  /** The number of rows that could not be read and are left out. Present only if it is above zero. */
  unreadable?: number
}
