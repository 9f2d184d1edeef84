'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { FluxbaseError } from '../../client/errors'
import type { Invitation } from '../../invitation/invitation'
import { useKit } from '../../provider/kit-context'
import { createRowRun, type RowJob, type RowTask } from '../../operations/row-run'
import type { RowResult } from '../../operations/row-result'
import { jobReport, type RowReport } from './row-report'

/** The same thing done to many rows, a few at a time. */
export interface RowRun {
  action: RowTask['action'] | null
  status: 'idle' | 'running' | 'paused' | 'stopped' | 'checking' | 'done'
  total: number
  /** How many are on their way. */
  running: number
  done: number
  /** Done or failed: what became of them is known. */
  settled: number
  /** Refused, or known not to have happened. */
  failed: number
  /** How many responses were lost, so that it is not known yet whether it happened. */
  unknown: number
  /** The server asked for a break until then (milliseconds), or `null`. */
  restUntil: number | null
  /** Why it paused by itself. */
  reason: FluxbaseError | null
  /** What became of an invitation in it, by its id or by that of the one made in its place. */
  reportOf: (id: string) => RowReport | null
  start: (action: RowTask['action'], invitations: readonly Invitation[]) => void
  pause: () => void
  resume: () => void
  /** What was not begun is not done. */
  stop: () => void
  retryFailed: () => void
  /** This was done to one row alone, so that the run does not do it again. */
  doneAlone: (task: RowTask, result: RowResult) => void
  /** Reads once more what became of those whose responses were lost. */
  check: () => Promise<void>
  /** Forgets the run and its reports. */
  clear: () => void
}

export function useRowRun(): RowRun {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  const queue = useMemo(() => createRowRun(backend, queryClient), [backend, queryClient])
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot)
  const { jobs, status, restUntil, reason } = snapshot

  const commands = useMemo(
    () => ({
      start: (action: RowTask['action'], invitations: readonly Invitation[]) =>
        queue.start(invitations.map((invitation) => ({ action, invitation }))),
      pause: () => queue.pause(),
      resume: () => queue.resume(),
      stop: () => queue.stop(),
      retryFailed: () => queue.retryFailed(),
      doneAlone: queue.doneAlone,
      check: () => queue.check(),
      clear: () => queue.clear(),
    }),
    [queue],
  )
  return useMemo(() => {
    const count = { waiting: 0, running: 0, done: 0, failed: 0, lost: 0 }
    for (const { state } of jobs) count[state] += 1
    return {
      action: jobs[0]?.input.action ?? null,
      status,
      total: jobs.length,
      running: count.running,
      done: count.done,
      settled: count.done + count.failed,
      failed: count.failed,
      unknown: count.lost,
      restUntil,
      reason,
      reportOf(id) {
        const job = queue.jobOf(id)
        return job ? reportOf(job) : null
      },
      ...commands,
    }
  }, [queue, commands, jobs, status, restUntil, reason])
}

/** The same report while the job is the same, so that its row is not drawn again with those of others. */
const reports = new WeakMap<RowJob, RowReport>()

function reportOf(job: RowJob): RowReport {
  let report = reports.get(job)
  if (!report) reports.set(job, (report = jobReport(job)))
  return report
}
