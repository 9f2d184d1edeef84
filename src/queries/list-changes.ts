import type { QueryClient } from '@tanstack/react-query'
import type { Invitation, ListInvitationsResponse } from '../invitation/invitation'
import type { Backend } from './backend'
import { asReadable, readableList } from './cached-list'
import { changeCache } from './change-cache'
import { listKeys } from './invitation-queries'

/** The result of one write. */
export interface ListChange {
  type: 'added' | 'changed' | 'removed'
  invitation: Invitation
}

/**
 * Changes every cached list immediately, then refetches. Lists that are being fetched are cancelled first, because their
 * response may be older than the changes.
 */
export async function updateLists(
  queryClient: QueryClient,
  backend: Backend,
  changes: readonly ListChange[],
): Promise<void> {
  if (changes.length === 0) return
  const { report } = backend
  const { lists } = listKeys(backend)
  await changeCache(report, () => queryClient.cancelQueries({ queryKey: lists }))
  changeCache(report, () =>
    queryClient.setQueriesData<ListInvitationsResponse>({ queryKey: lists }, (cached) => {
      const list = readableList(cached)
      return list && asReadable({ ...list, invitations: withChanges(list.invitations, changes) })
    }),
  )
  void changeCache(report, () => queryClient.invalidateQueries({ queryKey: lists }))
}

/** Applies changes to a list. What was added comes first, the latest on top. */
function withChanges(
  invitations: readonly Invitation[],
  changes: readonly ListChange[],
): Invitation[] {
  /** By id: the latest state of each changed invitation, `null` for one that was removed. */
  const latest = new Map<string, Invitation | null>()
  const added = new Set<string>()
  for (const { type, invitation } of changes) {
    latest.set(invitation.id, type === 'removed' ? null : invitation)
    if (type === 'added') added.add(invitation.id)
  }
  const top = [...added].reverse().map((id) => latest.get(id)!)
  const others = invitations
    .filter(({ id }) => !added.has(id))
    .map((row) => (latest.has(row.id) ? latest.get(row.id)! : row))
  return [...top, ...others].filter((row) => row !== null)
}
