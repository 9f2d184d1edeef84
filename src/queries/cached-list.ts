import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { isInvitation, type ListInvitationsResponse } from '../invitation/invitation'

/** The rows of lists that are the kit's own, or were found to be invitations. */
const known = new WeakSet<readonly unknown[]>()

/** Has a list of the kit's own not looked through again, which takes 14 ms for a hundred thousand rows. */
export function asReadable(list: ListInvitationsResponse): ListInvitationsResponse {
  known.add(list.invitations)
  return list
}

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

/** Empties a cached list that is none. TanStack Query suspends only while there is no data. */
export function dropUnreadableList(queryClient: QueryClient, queryKey: QueryKey): void {
  const cached = queryClient.getQueryCache().find({ queryKey })
  if (cached?.state.data !== undefined && !readableList(cached.state.data)) cached.reset()
}
