import { parseDate } from './dates'
import type { Invitation } from './invitation'

/** What an invitation is right now. The server stores no such word; everything in the kit gets it from here. */
export type InvitationStatus = 'pending' | 'expiring' | 'expired' | 'accepted'

/** In the order in which people read them: what works, what is about to stop, what has stopped, what is done. */
export const INVITATION_STATUSES: readonly InvitationStatus[] = [
  'pending',
  'expiring',
  'expired',
  'accepted',
]

/** How long before its end an invitation counts as expiring, in milliseconds: 48 hours. */
export const EXPIRING_SOON = 48 * 60 * 60 * 1000

type Dated = Pick<Invitation, 'accepted' | 'expires_at'>

/**
 * The status of an invitation at the instant `now` (milliseconds).
 *
 * As on the server, *accepted* wins over *expired*, and a link works only while `expires_at` lies ahead.
 * An invitation whose expiry is unknown counts as pending: only the server can say more.
 */
export function invitationStatus(
  invitation: Dated,
  now: number,
  expiringSoon: number = EXPIRING_SOON,
): InvitationStatus {
  if (invitation.accepted) return 'accepted'
  const expires = parseDate(invitation.expires_at)
  if (expires === null) return 'pending'
  if (expires <= now) return 'expired'
  return expires - now <= expiringSoon ? 'expiring' : 'pending'
}

/** The next instant (milliseconds) at which any of these changes its status by itself, or `null` if none will. */
export function nextStatusChange(
  invitations: readonly Dated[],
  now: number,
  expiringSoon: number = EXPIRING_SOON,
): number | null {
  let next = Infinity
  for (const invitation of invitations) {
    const expires = invitation.accepted ? null : parseDate(invitation.expires_at)
    if (expires === null || expires <= now) continue
    const soon = expires - expiringSoon
    next = Math.min(next, soon > now ? soon : expires)
  }
  return next === Infinity ? null : next
}
