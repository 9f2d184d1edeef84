'use client'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { BulkRecipient } from '../operations/bulk-recipient'
import { useKit } from '../provider/kit-context'
import {
  bulkInviteProgress,
  getInviteRun,
  type BulkInviteItem,
  type BulkInviteProgress,
  type BulkInviteSnapshot,
  type InviteRun,
} from '../operations/invite-run'
import { useCountdown } from './browser/use-countdown'

export type { BulkInviteItem, BulkInviteProgress, BulkRecipient }

export interface UseBulkInviteResult {
  /** `checking`: what became of lost responses is being looked into. After `stopped` and `done` the items stay to be read. */
  status: BulkInviteSnapshot['status']
  /** Everybody, in the order given, and what became of them. Links: `useInvitationLinks().get(item.output.invitation)`. */
  items: readonly BulkInviteItem[]
  progress: BulkInviteProgress
  /** Seconds until it goes on, because the server asked for a break; 0 while it did not. */
  retryAfter: number
  /** Why it paused by itself: it would fail for most of the rest too. */
  reason: FluxbaseError | null
  /** Those of an earlier page that went away in the middle. */
  unsent: readonly BulkRecipient[]
  /** This tab was duplicated from one in which a run is in progress. Who is left there is in `unsent` once that tab ends. */
  isElsewhere: boolean
  forgetUnsent: () => void
  /** Begins, three at a time. Does nothing, and says so by `false`, while another run is under way or paused. */
  start: InviteRun['start']
  /** Sends no more for now; what is on its way comes to its end. */
  pause: () => void
  resume: () => void
  /** Sends no more. `resume` would still go on. */
  cancel: () => void
  /** Sends those that failed once more. */
  retryFailed: () => void
  /** Reads the list once more for those whose responses were lost. */
  check: () => void
  /** Forgets the run. */
  clear: () => void
}

/**
 * Invites many. There is one run for a user: it goes on when the component leaves the page, and every component that uses
 * this hook sees it.
 *
 * @example
 * const { start, progress, items } = useBulkInvite()
 * start(emails.map((email) => ({ email, role: 'dashboard_user', expiry: { seconds: 604_800 } })))
 */
export function useBulkInvite(): UseBulkInviteResult {
  const { backend } = useKit()
  const run = getInviteRun(backend, useQueryClient())
  const { queue, start, unsent, forgetUnsent } = run
  useEffect(() => run.adopt(backend), [run, backend])
  const { status, jobs, restUntil, reason } = useSyncExternalStore(
    queue.subscribe,
    queue.getSnapshot,
    queue.getSnapshot,
  )
  // What is stored is not there on a server, nor while the page comes alive.
  const stored = useSyncExternalStore(run.subscribeToUnsent, unsent, () => NOBODY)
  const isElsewhere = useSyncExternalStore(run.subscribeToUnsent, run.isElsewhere, () => false)
  const progress = useMemo(() => bulkInviteProgress(jobs), [jobs])
  return {
    status,
    items: jobs,
    progress,
    retryAfter: useCountdown(restUntil),
    reason,
    unsent: status === 'idle' ? stored : NOBODY,
    isElsewhere,
    forgetUnsent,
    start,
    pause: useCallback(() => queue.pause(), [queue]),
    resume: useCallback(() => queue.resume(), [queue]),
    cancel: useCallback(() => queue.stop(), [queue]),
    retryFailed: useCallback(() => queue.retryFailed(), [queue]),
    check: useCallback(() => void queue.check(), [queue]),
    clear: useCallback(() => queue.clear(), [queue]),
  }
}

const NOBODY: readonly BulkRecipient[] = []
