import { tryOrUndefined } from '../client/try-or-undefined'
import type {
  Invitation,
  CreateInvitationRequest,
  ListInvitationsResponse,
} from '../invitation/invitation'

/** The server's default lifetime of a link, in seconds: 7 days (upstream: invitation_handler.go). */
export const DEFAULT_EXPIRY = 604_800

/** Changes that have been requested and not yet confirmed. */
export interface PendingChanges {
  revoking: readonly string[]
  creating: readonly { id: string; request: CreateInvitationRequest; submittedAt: number }[]
}

export const NO_CHANGES: PendingChanges = { revoking: [], creating: [] }

export const mergeChanges = (all: readonly Partial<PendingChanges>[]): PendingChanges => ({
  revoking: all.flatMap(({ revoking }) => revoking ?? []),
  creating: all.flatMap(({ creating }) => creating ?? []),
})

/** Whether a row stands for an invitation that the server has not confirmed yet. */
export function isOptimistic(invitation: Pick<Invitation, 'id'>): boolean {
  return invitation.id.startsWith(OPTIMISTIC)
}

export const OPTIMISTIC = 'optimistic:'

/**
 * Returns the list as it will be once every pending change has succeeded. The result is computed and never stored: when a
 * change fails, its row is back in its place, whatever else has happened in the meantime.
 */
export function withPendingChanges(
  list: ListInvitationsResponse,
  { revoking, creating }: PendingChanges,
): ListInvitationsResponse {
  if (revoking.length === 0 && creating.length === 0) return list
  const created = creating.map(({ id, request, submittedAt }): Invitation => {
    const { email, role, expiry_duration = 0 } = request
    const lifetime = expiry_duration > 0 ? expiry_duration : DEFAULT_EXPIRY
    return {
      id,
      email,
      role,
      created_at: iso(submittedAt),
      expires_at: iso(submittedAt + lifetime * 1000),
      accepted: false,
    }
  })
  const remaining = list.invitations.filter((invitation) => !revoking.includes(invitation.id))
  return { ...list, invitations: [...created.reverse(), ...remaining] }
}

/** Formats a time, or returns an empty string if it is beyond the range of `Date`. */
const iso = (time: number) => tryOrUndefined(() => new Date(time).toISOString()) ?? ''
