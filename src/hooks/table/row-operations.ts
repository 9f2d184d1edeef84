// Loaded with the first action of a table, or once the page is idle.
import type { QueryClient } from '@tanstack/react-query'
import { withoutToken } from '../../invitation/invitation'
import { createdWithoutLink } from '../../operations/lost-response'
import type { OnUnknown } from '../../operations/perform'
import type { QueueState } from '../../operations/queue-state'
import {
  createRowRun,
  ROW_ACTIONS,
  type RowJob,
  type RowOutcome,
  type RowResult,
  type RowRunQueue,
  type RowTask,
} from '../../operations/row-run'
import type { Backend } from '../../queries/backend'
import { UNDER_WAY, type RowReport } from './row-report'

/** A run that says of each row how it went. */
export interface ReportingRun extends RowRunQueue {
  /** By the id of an invitation, or of the one that replaced it. */
  reportOf: (id: string) => RowReport | null
}

/** Creates a run over many rows. */
export function createReportingRun(
  backend: Backend,
  queryClient: QueryClient,
  state: QueueState<RowTask, RowResult>,
): ReportingRun {
  const run = createRowRun(backend, queryClient, state)
  return Object.assign(run, {
    reportOf(id: string) {
      const job = run.jobOf(id)
      return job ? reportOfJob(job) : null
    },
  })
}

/** Called when a response was lost, and after each read that did not settle the outcome. Reading can take a minute. */
export type OnUnknownRow = (report: RowReport) => void

interface RowOperation {
  backend: Backend
  queryClient: QueryClient
  /** The reads for lost responses, by the id of the invitation. */
  checks: Map<string, () => Promise<RowReport>>
  /** Stores the report of an invitation, by id; `null` removes it. */
  note: (id: string, report: RowReport | null) => void
  /** Called when an operation is done. */
  onDone: (task: RowTask, result: RowResult) => void
}

/** Performs an operation on one row. It ends even if the row's component has unmounted. */
export async function performOnRow(
  { backend, queryClient, checks, note, onDone }: RowOperation,
  task: RowTask,
  onUnknownRow: OnUnknownRow | undefined,
): Promise<RowReport> {
  const { action, invitation } = task
  const { id } = invitation
  function end(outcome: RowOutcome): RowReport {
    if (outcome.type === 'unknown') checks.set(id, async () => end(await outcome.check()))
    else checks.delete(id)
    if (outcome.type === 'done') onDone(task, outcome.value)
    if (outcome.type === 'done_without_response') onDone(task, outcome.trace)
    const report = outcomeReport(task, outcome)
    note(id, report.type === 'revoked' ? null : report)
    if (report.type === 'resent') note(report.invitation.id, report)
    return report
  }
  const onUnknown: OnUnknown = ({ seen, check }) => {
    checks.set(id, async () => {
      const later = await check()
      return later.type === 'unknown' ? { type: 'unknown', action, seen: later.seen } : ended
    })
    // Until the first read, the row still shows the action as in progress.
    if (seen === null) return
    const report: RowReport = { type: 'unknown', action, seen }
    note(id, report)
    onUnknownRow?.(report)
  }
  const { alone } = ROW_ACTIONS[action]
  const ended = alone(backend, queryClient, withoutToken(invitation), onUnknown).then(end)
  return ended
}

/** The report of a single operation. */
function outcomeReport(task: RowTask, outcome: RowOutcome): RowReport {
  const { action } = task
  if (outcome.type === 'unknown') return { type: 'unknown', action, seen: outcome.seen }
  if ('error' in outcome) return { type: 'failed', action, error: outcome.error }
  return resultReport(task, outcome.type === 'done' ? outcome.value : outcome.trace)
}

/** Gives the same report for the same job, so that a row does not rerender when other jobs change. */
const reports = new WeakMap<RowJob, RowReport>()

function reportOfJob(job: RowJob): RowReport {
  let report = reports.get(job)
  if (!report) reports.set(job, (report = jobReport(job)))
  return report
}

function jobReport({ input, state, output, error, seen }: RowJob): RowReport {
  const { action } = input
  if (output) return resultReport(input, output)
  if (state === 'unknown') return { type: 'unknown', action, seen: seen ?? null }
  if (error) return { type: 'failed', action, error }
  return { type: state === 'waiting' ? state : UNDER_WAY[action] }
}

function resultReport({ invitation: old }: RowTask, result: RowResult): RowReport {
  if (result === 'link_lost') {
    return { type: 'failed', action: 'resend', error: createdWithoutLink() }
  }
  if (typeof result === 'string') return { type: result }
  const { invitation, previous } = result
  return { type: 'resent', invitation, replaces: old.id, previous }
}
