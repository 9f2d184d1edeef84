import { isInvitation, type ListInvitationsResponse } from '../invitation/invitation'

/** The rows of lists that were found to be invitations. */
const known = new WeakSet<readonly unknown[]>()

/**
 * Returns a cached list, or `undefined` if it is none: an app may have restored, hydrated or written something else, which must never
 * look like an empty list.
 */
export function readableList(cached: unknown): ListInvitationsResponse | undefined {
  const { invitations } = Object(cached) as Record<string, unknown>
  if (!Array.isArray(invitations)) return undefined
  if (!known.has(invitations)) {
    if (!invitations.every(isInvitation)) return undefined
    known.add(invitations)
  }
  return cached as ListInvitationsResponse
}
