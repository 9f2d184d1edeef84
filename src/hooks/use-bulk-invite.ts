'use client'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import { useKit } from '../provider/kit-context'
import type { BulkInviteProgress, BulkRecipient } from '../operations/bulk-invite'
import type {
  BulkInvited,
  BulkInviteItem,
  BulkInviteSnapshot,
  InviteRun,
} from '../operations/invite-run'
import { LazyQueue, loadInviteRun } from '../operations/lazy-queue'
import { perUser } from '../operations/per-user'
import { countJobs } from '../operations/queue-state'
import type { Backend } from '../queries/backend'
import { createListeners } from '../queries/listeners'
import { useCountdown } from './browser/use-countdown'
import { useIdleLoad } from '../provider/use-idle-load'

export type { BulkInviteItem, BulkInviteProgress, BulkRecipient }

export interface UseBulkInviteResult {
  /** `checking` means that the list is being read for the outcome of lost responses. `stopped` and `done` keep the items. */
  status: BulkInviteSnapshot['status']
  /** Every recipient with their outcome, in the given order. Links: `useInvitationLinks().get(item.output.invitation)`. */
  items: readonly BulkInviteItem[]
  progress: BulkInviteProgress
  /** Seconds until the run continues after the server asked it to wait; 0 if it is not waiting. */
  retryAfter: number
  /** The error that paused the run: most of the remaining requests would fail in the same way. */
  reason: FluxbaseError | null
  /** Recipients of an earlier run that was cut short when its page was closed. */
  unsent: readonly BulkRecipient[]
  /** Whether this tab is a duplicate of one whose run is in progress. `unsent` has its recipients once that tab closes. */
  isElsewhere: boolean
  /** Discards `unsent`. */
  forgetUnsent: () => void
  /** Starts a run, with three requests at a time. Does nothing and returns `false` while another run is in progress or paused. */
  start: InviteRun['start']
  /** Sends no more requests for now. Those in flight finish. */
  pause: () => void
  resume: () => void
  /** Sends no more requests. `resume` can still continue the run. */
  cancel: () => void
  /** Sends the failed invitations again. */
  retryFailed: () => void
  /** Reads the list again for the invitations whose responses were lost. */
  check: () => void
  /** Discards the run and its items. */
  clear: () => void
}

/**
 * Invites many people. Each user has one run: it continues after the component unmounts, and every component that uses this
 * hook shows it.
 *
 * @example
 * const { start, progress, items } = useBulkInvite()
 * start(emails.map((email) => ({ email, role: 'dashboard_user', expiry: { seconds: 604_800 } })))
 */
export function useBulkInvite(): UseBulkInviteResult {
  const { backend } = useKit()
  const run = getInviteRun(backend, useQueryClient())
  const { queue, unsent, forgetUnsent } = run
  useEffect(() => run.adopt(backend), [run, backend])
  useIdleLoad(queue.load)
  const { status, jobs, retryAt, reason } = useSyncExternalStore(
    queue.subscribe,
    queue.getSnapshot,
    queue.getSnapshot,
  )
  // Storage cannot be read on a server, nor while hydrating.
  const stored = useSyncExternalStore(run.subscribeToUnsent, unsent, () => NO_RECIPIENTS)
  const isElsewhere = useSyncExternalStore(run.subscribeToUnsent, run.isElsewhere, () => false)
  const actions = useMemo(
    () => ({
      start: ((recipients, callbacks) => {
        // Of several providers of one user, this one has to get the links.
        run.adopt(backend)
        return run.start(recipients, callbacks)
      }) satisfies InviteRun['start'],
      pause: () => queue.pause(),
      resume: () => queue.resume(),
      cancel: () => queue.stop(),
      retryFailed: () => queue.retryFailed(),
      check: () => void queue.check(),
      clear: () => queue.clear(),
    }),
    [run, queue, backend],
  )
  return {
    status,
    items: jobs,
    progress: useMemo(() => countJobs(jobs), [jobs]),
    retryAfter: useCountdown(retryAt),
    reason,
    unsent: status === 'idle' ? stored : NO_RECIPIENTS,
    isElsewhere,
    forgetUnsent,
    ...actions,
  }
}

/** An `InviteRun` whose code loads with its first jobs, or when `load` is called. Until then, nobody is offered. */
export interface LazyInviteRun extends Omit<InviteRun, 'queue'> {
  readonly queue: LazyQueue<BulkRecipient, BulkInvited, InviteRun['queue']>
}

/** Returns the only run of a user, which all components share and which continues when none is mounted. */
export const getInviteRun = perUser(
  createLazyInviteRun,
  // An empty one would hide what an earlier page has left for the user.
  ({ queue, unsent }) => queue.getSnapshot().status !== 'idle' || unsent().length > 0,
)

function createLazyInviteRun(first: Backend, queryClient: QueryClient): LazyInviteRun {
  let backend = first
  let run: InviteRun | undefined
  const { subscribe, notify } = createListeners()
  const queue: LazyInviteRun['queue'] = new LazyQueue(async (state) => {
    const { createInviteRun } = await loadInviteRun()
    run = createInviteRun(backend, queryClient, state)
    run.subscribeToUnsent(notify)
    run.adopt(backend)
    return run.queue
  })
  return {
    queue,
    start: (recipients, callbacks) =>
      queue.start(recipients, () => run!.start(recipients, callbacks), backend.signal),
    subscribeToUnsent: subscribe,
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
