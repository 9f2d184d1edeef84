import type { QueryClient } from '@tanstack/react-query'
import type { Invitation } from '../invitation/invitation'
import { updateLists, type ListChange } from '../queries/list-changes'
import type { Backend } from '../queries/backend'
import { withoutLink } from './create'
import { createOperationContext } from './operation-context'
import { mapOutcome, type Outcome } from './outcome'
import type { OnUnknown } from './perform'
import { PacedQueue } from './paced-queue'
import type { Job, QueueState } from './queue-state'
import { resend, resendOne, type ResendOutcome, type ResentInvitation } from './resend'
import { revoke, revokeOne } from './revoke'

export interface RowTask {
  action: 'resend' | 'revoke'
  invitation: Invitation
}

/** The result for a row: a new invitation, a new invitation whose link was lost, or a revoked one. */
export type RowResult = ResentInvitation | 'link_lost' | 'revoked'

export type RowOutcome = Outcome<RowResult, RowResult>

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
        const jobContext = { ...context, isWanted }
        if (action === 'revoke') {
          return revokedRow(await revoke(jobContext, invitation, onUnknown))
        }
        const outcome = await resend(jobContext, invitation, onUnknown)
        if (outcome.type === 'done' && index !== undefined) {
          currentIndexes().set(outcome.value.invitation.id, index)
        }
        return resentRow(outcome)
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

/** Performs a task outside a run. Lists show it at once. */
export async function performAlone(
  backend: Backend,
  queryClient: QueryClient,
  { action, invitation }: RowTask,
  onUnknown: OnUnknown,
): Promise<RowOutcome> {
  return action === 'revoke'
    ? revokedRow(await revokeOne(backend, queryClient, invitation, onUnknown))
    : resentRow(await resendOne(backend, queryClient, invitation, onUnknown))
}

const resentRow = (outcome: ResendOutcome): RowOutcome =>
  mapOutcome(outcome, withoutLink, () => 'link_lost')

const revokedRow = (outcome: Outcome<void>): RowOutcome =>
  mapOutcome(
    outcome,
    () => 'revoked',
    () => 'revoked',
  )
