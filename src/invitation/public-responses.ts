// Separate from the other responses, so that a page for invited people does not load code that only administrators
// need.
import * as z from 'zod/mini'
import type { Invitation, InvitationRole } from './invitation'
import { omitNullish } from './nullish'
import { invitationSchema, optionalText } from './schemas'

/** Body of *accept*. */
export interface AcceptInvitationRequest {
  /** 12 to 72 bytes of UTF-8; see `passwordProblem`. */
  password: string
  /** 1 to 100 characters after trimming. */
  name: string
}

export const validateInvitationResponseSchema = z.pipe(
  z.object({
    valid: z.boolean(),
    invitation: z.nullish(invitationSchema),
    error: optionalText,
  }),
  z.transform((response): ValidateInvitationResponse => omitNullish(response)),
)

/** Always an HTTP 200, even for a link that does not work. */
export interface ValidateInvitationResponse {
  valid: boolean
  invitation?: Invitation
  /** The server's own text; read it with `invalidReason`. */
  error?: string
}

/** An account as servers send it. They send `full_name`, which `name` is filled from. */
export interface DashboardUser {
  id: string
  email: string
  name?: string
  full_name?: string
  /** Absent on servers before nimbleflux. */
  role?: InvitationRole
  avatar_url?: string
  email_verified?: boolean
  totp_enabled?: boolean
  is_active?: boolean
  is_locked?: boolean
  locked_until?: string
  last_login_at?: string
  created_at?: string
  updated_at?: string
}

/** A new account and its session, in the same shape as the response to signing in. Both tokens are secret. */
export interface AcceptInvitationResponse {
  user: DashboardUser
  access_token: string
  refresh_token: string
  /** Seconds until `access_token` expires. */
  expires_in: number
}
