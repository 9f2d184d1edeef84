'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { FluxbaseError } from '../../client/errors'
import type { Invitation } from '../../invitation/invitation'
import { useKit } from '../../provider/kit-context'
import { loadCode } from '../../client/load-code'
import { LazyQueue } from '../../operations/lazy-queue'
import { countJobs } from '../../operations/queue-state'
import type { ResentInvitation } from '../../operations/resend'
import type { RowResult, RowTask } from '../../operations/row-run'
import { useIdleLoad } from '../../provider/use-idle-load'
import type { ReportingRun } from './row-operations'
import type { RowReport } from './row-report'

/** An action on many rows, a few at a time. */
export interface RowRun {
  action: RowTask['action'] | null
  status: 'idle' | 'running' | 'paused' | 'stopped' | 'checking' | 'done'
  total: number
  /** The number of requests in flight. */
  running: number
  done: number
  /** The number of rows whose outcome is known: `done` and `failed`. */
  settled: number
  /** The number of rows that the server refused, or that were found not to have been changed. */
  failed: number
  /** The number of rows whose response was lost and whose outcome is not known yet. */
  unknown: number
  /** The new invitations. Their links are in `useInvitationLinks`. */
  resent: readonly ResentInvitation[]
  /** Until when the server asked to wait (milliseconds since the epoch), or `null`. */
  retryAt: number | null
  /** The error that paused the run. */
  reason: FluxbaseError | null
  /** The report of an invitation in the run, by its own id or the id of the invitation that replaces it. */
  reportOf: (id: string) => RowReport | null
  start: (action: RowTask['action'], invitations: readonly Invitation[]) => void
  pause: () => void
  resume: () => void
  /** Starts no more requests. Those in flight finish. */
  stop: () => void
  retryFailed: () => void
  /** Tells the run that a task was done outside it, so that the run does not repeat it. */
  doneAlone: (task: RowTask, result: RowResult) => void
  /** Reads the list again for the rows whose responses were lost. */
  check: () => Promise<void>
  /** Discards the run and its reports. */
  clear: () => void
}

/** Loads what resends and revokes, in a run or one row alone. */
export const loadRowOperations = () => loadCode(() => import('./row-operations'))

export function useRowRun(): RowRun {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  const queue = useMemo(
    () =>
      new LazyQueue<RowTask, RowResult, ReportingRun>(async (state) => {
        const { createReportingRun } = await loadRowOperations()
        return createReportingRun(backend, queryClient, state)
      }),
    [backend, queryClient],
  )
  useIdleLoad(queue.load)
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot)
  const { jobs, status, retryAt, reason } = snapshot

  return useMemo(() => {
    const counts = countJobs(jobs)
    return {
      action: jobs[0]?.input.action ?? null,
      status,
      ...counts,
      settled: counts.done + counts.failed,
      resent: jobs.flatMap(({ output }) => (typeof output === 'object' ? output : [])),
      retryAt,
      reason,
      reportOf: (id) => queue.queue?.reportOf(id) ?? null,
      start(action, invitations) {
        const tasks = invitations.map((invitation) => ({ action, invitation }))
        queue.start(tasks, (loaded) => loaded.start(tasks), backend.signal)
      },
      pause: () => queue.pause(),
      resume: () => queue.resume(),
      stop: () => queue.stop(),
      retryFailed: () => queue.retryFailed(),
      doneAlone: (task, result) => queue.queue?.doneAlone(task, result),
      check: () => queue.check(),
      clear: () => queue.clear(),
    }
  }, [backend, queue, jobs, status, retryAt, reason])
}
