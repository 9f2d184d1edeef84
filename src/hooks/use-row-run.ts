'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import type { Job } from '../queries/job'
import type { ResentInvitation } from '../queries/row-operations'
import { createRowRun, type RowTask } from '../queries/row-run'
import type { RowReport } from './use-row-reports'

/** The same thing done to many rows, a few at a time. */
export interface RowRun {
  action: RowTask['action'] | null
  status: 'idle' | 'running' | 'paused' | 'stopped' | 'checking' | 'done'
  total: number
  /** How many are on their way. */
  running: number
  /** How many have come to their end, well or not. */
  settled: number
  failed: number
  /** The server asked for a break until then (milliseconds), or `null`. */
  restUntil: number | null
  /** Why it paused by itself. */
  reason: FluxbaseError | null
  /** What became of each, by invitation id. */
  reports: ReadonlyMap<string, RowReport>
  start: (action: RowTask['action'], invitations: readonly Invitation[]) => void
  pause: () => void
  resume: () => void
  /** What was not begun is not done. */
  stop: () => void
  retryFailed: () => void
  /** Forgets the run and its reports. */
  clear: () => void
}

export function useRowRun(): RowRun {
  const { source } = useKit()
  const queryClient = useQueryClient()
  const queue = useMemo(() => createRowRun(source, queryClient), [source, queryClient])
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot)
  const { jobs, status, restUntil, reason } = snapshot

  return useMemo(() => {
    const count = (...states: Job<unknown, unknown>['state'][]) =>
      jobs.filter(({ state }) => states.includes(state)).length
    return {
      action: jobs[0]?.input.action ?? null,
      status,
      total: jobs.length,
      running: count('running'),
      settled: count('done', 'failed', 'lost'),
      failed: count('failed', 'lost'),
      restUntil,
      reason,
      reports: new Map(jobs.flatMap(reportOf)),
      start: (action, invitations) =>
        queue.start(invitations.map((invitation) => ({ action, invitation }))),
      pause: () => queue.pause(),
      resume: () => queue.resume(),
      stop: () => queue.stop(),
      retryFailed: () => queue.retryFailed(),
      clear: () => queue.clear(),
    }
  }, [queue, jobs, status, restUntil, reason])
}

function reportOf({
  input: { action, invitation },
  state,
  output,
  error,
}: Job<RowTask, ResentInvitation | null>): [string, RowReport][] {
  const { id } = invitation
  if (state === 'waiting') return [[id, { type: 'waiting' }]]
  if (state === 'running') return [[id, { type: action === 'resend' ? 'resending' : 'revoking' }]]
  if (error) return [[id, { type: 'failed', action, error }]]
  if (!output) return [[id, { type: 'revoked' }]]
  const report = {
    type: 'resent',
    invitation: output.invitation,
    previous: output.previous,
  } as const
  // Until the list is brought up to date the old row is there to tell; then the new one is.
  return output.previous === 'revoked'
    ? [
        [id, report],
        [output.invitation.id, report],
      ]
    : [[id, report]]
}
