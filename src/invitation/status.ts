import { parseDate } from './parse-date'
import type { Invitation } from './invitation'

/** The status of an invitation. Servers store none; the whole kit uses the one computed here. */
export type InvitationStatus = 'pending' | 'expiring' | 'expired' | 'accepted'

/** In display order: working, about to expire, expired, done. */
export const INVITATION_STATUSES: readonly InvitationStatus[] = [
  'pending',
  'expiring',
  'expired',
  'accepted',
]

/** How long before its end an invitation counts as expiring, in milliseconds: 48 hours. */
export const EXPIRING_SOON = 48 * 60 * 60 * 1000

type Dated = Pick<Invitation, 'accepted' | 'expires_at'>

/** What a status depends on besides the invitation: the current time and the length of "soon", both in milliseconds. */
export interface StatusClock {
  now: number
  /** @default 48 hours */
  expiringSoon?: number
}

/**
 * Computes the status of an invitation at `now` (milliseconds since the epoch).
 *
 * As on the server, *accepted* takes precedence over *expired*, and a link works only until `expires_at`.
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

/** Computes the status from parsed values, as an index into `INVITATION_STATUSES`. An unknown expiry is `NaN`. */
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

/** The next instant (milliseconds) at which time alone changes one of these statuses, or `null` if there is none. */
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

/** The instant at which time alone changes the status of an open invitation, or `Infinity`. An unknown expiry is `NaN`. */
export function changeAfter(now: number, expires: number, expiringSoon: number): number {
  if (!(expires > now)) return Infinity
  const soon = expires - expiringSoon
  return soon > now ? soon : expires
}
