import type { QueryClient } from '@tanstack/react-query'
import type { Invitation } from '../invitation/invitation'
import { updateLists, type ListChange } from '../queries/list-changes'
import type { Backend } from '../queries/backend'
import { withoutLink } from './create'
import { createOperationContext, type OperationContext } from './operation-context'
import { mapOutcome, type Outcome } from './outcome'
import type { OnUnknown } from './perform'
import { PacedQueue } from './paced-queue'
import type { Job, QueueState } from './queue-state'
import { resend, resendOne, type ResentInvitation } from './resend'
import { revoke, revokeOne } from './revoke'

export interface RowTask {
  action: 'resend' | 'revoke'
  invitation: Invitation
}

/** The result for a row: a new invitation, a new invitation whose link was lost, or a revoked one. */
export type RowResult = ResentInvitation | 'link_lost' | 'revoked'

export type RowOutcome = Outcome<RowResult, RowResult>

/** How an action is performed: in a run, or alone, which lists show at once. */
interface RowAction {
  inRun: (context: OperationContext, ...task: [Invitation, OnUnknown]) => Promise<RowOutcome>
  alone: (...task: [Backend, QueryClient, Invitation, OnUnknown]) => Promise<RowOutcome>
}

export const ROW_ACTIONS: Record<RowTask['action'], RowAction> = {
  resend: {
    inRun: async (...task) => mapOutcome(await resend(...task), withoutLink, linkLost),
    alone: async (...task) => mapOutcome(await resendOne(...task), withoutLink, linkLost),
  },
  revoke: {
    inRun: async (...task) => mapOutcome(await revoke(...task), revoked, revoked),
    alone: async (...task) => mapOutcome(await revokeOne(...task), revoked, revoked),
  },
}
const linkLost = () => 'link_lost' as const
const revoked = () => 'revoked' as const

export type RowJob = Job<RowTask, RowResult>

export interface RowRunQueue extends PacedQueue<RowTask, RowResult> {
  /** The job for an invitation, by its id or by the id of the one that replaced it. */
  jobOf: (id: string) => RowJob | undefined
  /** Tells a run that an action was performed on one row by itself, so that the run does not repeat it. */
  doneAlone: (task: RowTask, result: RowResult) => void
}

/**
 * Creates a queue that resends or revokes many invitations, a few at a time. Cached lists are updated whenever nothing is
 * being sent.
 */
export function createRowRun(
  backend: Backend,
  queryClient: QueryClient,
  state?: QueueState<RowTask, RowResult>,
): RowRunQueue {
  const changes: ListChange[] = []
  /** The index of each job by invitation id, and the first task of the run they belong to. */
  let indexes = new Map<string, number>()
  let first: RowTask | undefined
  let context = newContext()

  function newContext() {
    return createOperationContext(backend, queryClient, (change) => void changes.push(change))
  }

  const currentIndexes = () => {
    const { jobs } = queue.getSnapshot()
    if (first !== jobs[0]?.input) {
      first = jobs[0]?.input
      context = newContext()
      indexes = new Map(jobs.map(({ input, id }) => [input.invitation.id, id]))
    }
    return indexes
  }

  const queue = new PacedQueue<RowTask, RowResult>(
    {
      now: backend.now,
      async run({ action, invitation }, onUnknown, isWanted) {
        const index = currentIndexes().get(invitation.id)
        const outcome = await ROW_ACTIONS[action].inRun(
          { ...context, isWanted },
          invitation,
          onUnknown,
        )
        if (outcome.type === 'done' && typeof outcome.value === 'object' && index !== undefined) {
          currentIndexes().set(outcome.value.invitation.id, index)
        }
        return outcome
      },
      onIdle: () => void updateLists(queryClient, backend, changes.splice(0)),
    },
    state,
  )
  backend.signal?.addEventListener('abort', () => queue.clear())
  return Object.assign(queue, {
    jobOf(id: string) {
      const index = currentIndexes().get(id)
      return index === undefined ? undefined : queue.getSnapshot().jobs[index]
    },
    doneAlone({ action, invitation }: RowTask, result: RowResult) {
      const index = currentIndexes().get(invitation.id)
      if (index === undefined) return
      if (queue.getSnapshot().jobs[index]?.input.action === action) queue.markDone(index, result)
    },
  })
}
