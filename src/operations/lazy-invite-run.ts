import type { QueryClient } from '@tanstack/react-query'
import type { Backend } from '../queries/backend'
import type { BulkRecipient } from './bulk-recipient'
import type { BulkInvited, InviteRun } from './invite-run'
import { LazyQueue } from './lazy-queue'
import { loadInviteWrites } from './load-writes'
import { perUser } from './per-user'

/** An `InviteRun` whose code loads with its first jobs, or when `load` is called. Until then, nobody is offered. */
export interface LazyInviteRun extends Omit<InviteRun, 'queue'> {
  readonly queue: LazyQueue<BulkRecipient, BulkInvited, InviteRun['queue']>
}

/** Returns the only run of a user, which all components share and which continues when none is mounted. */
export const getInviteRun = perUser(createLazyInviteRun)

function createLazyInviteRun(first: Backend, queryClient: QueryClient): LazyInviteRun {
  let backend = first
  let run: InviteRun | undefined
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  const queue: LazyInviteRun['queue'] = new LazyQueue(async (state) => {
    const { createInviteRun } = await loadInviteWrites()
    run = createInviteRun(backend, queryClient, state)
    run.subscribeToUnsent(notify)
    run.adopt(backend)
    return run.queue
  })
  return {
    queue,
    start: (recipients, callbacks) =>
      queue.start(recipients, () => run!.start(recipients, callbacks), backend.signal),
    subscribeToUnsent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    unsent: () => run?.unsent() ?? NO_RECIPIENTS,
    isElsewhere: () => run?.isElsewhere() ?? false,
    forgetUnsent: () => run?.forgetUnsent(),
    adopt(next) {
      backend = next
      run?.adopt(next)
    },
  }
}

const NO_RECIPIENTS: readonly BulkRecipient[] = []
