import type { QueryClient } from '@tanstack/react-query'
import type { Invitation } from '../invitation/invitation'
import { updateLists, withChanges, type ListChange } from './list-cache'
import type { Job } from './job'
import { PacedQueue } from './paced-queue'
import { rowOperations, type ResentInvitation } from './row-operations'
import type { Source } from './source'

export interface RowTask {
  action: 'resend' | 'revoke'
  invitation: Invitation
}

export type RowJob = Job<RowTask, ResentInvitation | null>

export interface RowRunQueue extends PacedQueue<RowTask, ResentInvitation | null> {
  /** What is done to an invitation, by its id or by that of the one made in its place. */
  jobOf: (id: string) => RowJob | undefined
}

/** Resends or revokes many, a few at a time. Lists are brought up to date once, when nothing is under way any more. */
export function createRowRun(source: Source, queryClient: QueryClient): RowRunQueue {
  let changes: ListChange[] = []
  /** Where jobs stand among those of a run, and its first task. */
  let places = new Map<string, number>()
  let first: RowTask | undefined
  const placesNow = () => {
    const { jobs } = queue.getSnapshot()
    if (first !== jobs[0]?.input) {
      first = jobs[0]?.input
      places = new Map(jobs.map(({ input, id }) => [input.invitation.id, id]))
    }
    return places
  }
  const { resend, revoke } = rowOperations(source, queryClient, async (change) => {
    changes.push(change)
  })
  const queue = new PacedQueue<RowTask, ResentInvitation | null>({
    now: source.now,
    async run({ action, invitation }) {
      if (action === 'resend') {
        const resent = await resend(invitation)
        // Until the list is brought up to date the old row is there to tell; then the new one is.
        const place = placesNow().get(invitation.id)
        if (resent.previous === 'revoked' && place !== undefined) {
          placesNow().set(resent.invitation.id, place)
        }
        return resent
      }
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
  return Object.assign(queue, {
    jobOf(id: string) {
      const place = placesNow().get(id)
      return place === undefined ? undefined : queue.getSnapshot().jobs[place]
    },
  })
}
