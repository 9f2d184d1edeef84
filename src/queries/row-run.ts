import type { QueryClient } from '@tanstack/react-query'
import type { Invitation } from '../invitation/invitation'
import { updateLists, withChanges, type ListChange } from './list-cache'
import { PacedQueue } from './paced-queue'
import { rowOperations, type ResentInvitation } from './row-operations'
import type { Source } from './source'

export interface RowTask {
  action: 'resend' | 'revoke'
  invitation: Invitation
}

/** Resends or revokes many, a few at a time. Lists are brought up to date once, when nothing is under way any more. */
export function createRowRun(
  source: Source,
  queryClient: QueryClient,
): PacedQueue<RowTask, ResentInvitation | null> {
  let changes: ListChange[] = []
  const { resend, revoke } = rowOperations(source, queryClient, async (change) => {
    changes.push(change)
  })
  const queue = new PacedQueue<RowTask, ResentInvitation | null>({
    now: source.now,
    async run({ action, invitation }) {
      if (action === 'resend') return resend(invitation)
      await revoke(invitation)
      return null
    },
    onRest() {
      const made = changes
      changes = []
      if (made.length > 0) void updateLists(queryClient, source, withChanges(made))
    },
  })
  source.signal?.addEventListener('abort', () => queue.clear())
  return queue
}
