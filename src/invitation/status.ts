import { parseDate } from './parse-date'
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

/** How a status is decided: the instant and the length of "soon", both in milliseconds. */
export interface StatusClock {
  now: number
  /** @default 48 hours */
  expiringSoon?: number
}

/**
 * The status of an invitation at the instant `now` (milliseconds).
 *
 * As on the server, *accepted* wins over *expired*, and a link works only while `expires_at` lies ahead.
 * An invitation whose expiry is unknown counts as pending: only the server can say more.
 */
export function invitationStatus(
  { accepted, expires_at }: Dated,
  now: number,
  expiringSoon: number = EXPIRING_SOON,
): InvitationStatus {
  const expires = accepted ? NaN : (parseDate(expires_at) ?? NaN)
  return INVITATION_STATUSES[statusCode(accepted === true, expires, now, expiringSoon)]!
}

/** The same as a place in `INVITATION_STATUSES`, of facts that were read before. An unknown expiry is `NaN`. */
export function statusCode(
  accepted: boolean,
  expires: number,
  now: number,
  expiringSoon: number,
): number {
  if (accepted) return 3
  if (expires <= now) return 2
  return expires - now <= expiringSoon ? 1 : 0
}

/** The next instant (milliseconds) at which any of these changes its status by itself, or `null` if none will. */
export function nextStatusChange(
  invitations: readonly Dated[],
  now: number,
  expiringSoon: number = EXPIRING_SOON,
): number | null {
  let next = Infinity
  for (const { accepted, expires_at } of invitations) {
    if (!accepted)
      next = Math.min(next, changeAfter(now, parseDate(expires_at) ?? NaN, expiringSoon))
  }
  return next === Infinity ? null : next
}

/** When an open invitation changes its status by itself, or `Infinity`. An unknown expiry is `NaN`. */
export function changeAfter(now: number, expires: number, expiringSoon: number): number {
  if (!(expires > now)) return Infinity
  const soon = expires - expiringSoon
  return soon > now ? soon : expires
}
