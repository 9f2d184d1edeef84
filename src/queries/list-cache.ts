import type { QueryClient } from '@tanstack/react-query'
import type { Invitation } from '../invitation/invitation'
import type { CreateInvitationRequest, ListInvitationsResponse } from '../invitation/responses'
import { invitationKeys } from './invitation-queries'
import type { Backend } from './backend'

/** Seconds a link works where nobody says otherwise: 7 days (upstream: invitation_handler.go). */
export const DEFAULT_EXPIRY = 604_800

/** What has been asked for and not answered yet. */
export interface PendingChanges {
  revoking: readonly string[]
  creating: readonly { id: string; request: CreateInvitationRequest; submittedAt: number }[]
}

export const NO_CHANGES: PendingChanges = { revoking: [], creating: [] }

/** Whether a row stands for an invitation that the server has not confirmed yet. */
export function isOptimistic(invitation: Pick<Invitation, 'id'>): boolean {
  return invitation.id.startsWith(OPTIMISTIC)
}

export const OPTIMISTIC = 'optimistic:'

/**
 * The list as it will be once everything pending has worked. Computed, not stored: when a change fails, its row is back
 * at its place by itself, whatever else happened meanwhile.
 */
export function withPendingChanges(
  list: ListInvitationsResponse,
  { revoking, creating }: PendingChanges,
): ListInvitationsResponse {
  if (revoking.length === 0 && creating.length === 0) return list
  const created = creating.map(({ id, request, submittedAt }): Invitation => {
    const span =
      request.expiry_duration && request.expiry_duration > 0
        ? request.expiry_duration
        : DEFAULT_EXPIRY
    return {
      id,
      email: request.email,
      role: request.role,
      created_at: iso(submittedAt),
      expires_at: iso(submittedAt + span * 1000),
      accepted: false,
    }
  })
  const rest = list.invitations.filter((invitation) => !revoking.includes(invitation.id))
  return { ...list, invitations: [...created.reverse(), ...rest] }
}

/** Blank where the date lies beyond what a date can hold. */
function iso(time: number): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

/** What has become of one invitation. */
export type ListChange = { added: Invitation } | { removed: Invitation }

/** Lists with these changes made, the last one on top. */
export function withChanges(
  changes: readonly ListChange[],
): (invitations: Invitation[]) => Invitation[] {
  const changed = new Set<string>()
  const added: Invitation[] = []
  for (const change of changes) {
    if ('added' in change) added.unshift(change.added)
    changed.add(('added' in change ? change.added : change.removed).id)
  }
  return (rows) => [...added, ...rows.filter(({ id }) => !changed.has(id))]
}

/**
 * Changes every cached list at once, then has the server confirm. Lists that are under way are dropped first: their
 * answer is older than the change.
 */
export async function updateLists(
  queryClient: QueryClient,
  backend: Backend,
  change: (invitations: Invitation[]) => Invitation[],
): Promise<void> {
  const { lists } = invitationKeys(backend)
  await queryClient.cancelQueries({ queryKey: lists })
  queryClient.setQueriesData<ListInvitationsResponse>(
    { queryKey: lists },
    (list) => list && { ...list, invitations: change(list.invitations) },
  )
  void queryClient.invalidateQueries({ queryKey: lists })
}
