import type { QueryClient } from '@tanstack/react-query'
import { withoutToken, type Invitation } from '../../invitation/invitation'
import type { FluxbaseError } from '../../client/errors'
import { loadCode } from '../../client/load-code'
import type { OnUnknown } from '../../operations/perform'
import type { RowOutcome, RowResult, RowTask } from '../../operations/row-run'
import type { Backend } from '../../queries/backend'
import { outcomeReport, type RowReport } from './row-report'

/** Called when a response was lost, and after each read that did not settle the outcome. Reading can take a minute. */
export type OnUnknownRow = (report: RowReport) => void

export interface RowOperations {
  /** Resends without confirmation. Never rejects: an error is in the report, which the row keeps. */
  resend: (invitation: Invitation, onUnknown?: OnUnknownRow) => Promise<RowReport>
  /** Revokes without confirmation. Never rejects: an error is in the report. */
  revoke: (invitation: Invitation, onUnknown?: OnUnknownRow) => Promise<RowReport>
  /** Reads the outcome of a row's lost response again; `undefined` if no operation on this row alone lost one. */
  checkAlone: (invitation: Invitation) => Promise<RowReport> | undefined
}

interface RowOperationsOptions {
  backend: Backend
  queryClient: QueryClient
  /** The reads for lost responses, by the id of the invitation. */
  checks: Map<string, () => Promise<RowReport>>
  /** Stores the report of an invitation, by id; `null` removes it. */
  note: (id: string, report: RowReport | null) => void
  /** Called when an operation is done. */
  onDone: (task: RowTask, result: RowResult) => void
}

/** Operations on one row at a time. They end even if the row's component has unmounted. */
export function createRowOperations({
  backend,
  queryClient,
  checks,
  note,
  onDone,
}: RowOperationsOptions): RowOperations {
  function perform(task: RowTask, onUnknownRow?: OnUnknownRow): Promise<RowReport> {
    const { action, invitation } = task
    const { id } = invitation
    note(id, action === 'resend' ? { type: 'resending' } : null)
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
    const sent = { action, invitation: withoutToken(invitation) }
    const ended = loadCode(() => import('../../operations/row-run'))
      .then(({ performAlone }) => performAlone(backend, queryClient, sent, onUnknown))
      // The code could not be loaded.
      .catch((error: FluxbaseError): RowOutcome => ({ type: 'refused', error }))
      .then(end)
    return ended
  }

  return {
    resend: (invitation, onUnknown) => perform({ action: 'resend', invitation }, onUnknown),
    revoke: (invitation, onUnknown) => perform({ action: 'revoke', invitation }, onUnknown),
    checkAlone: ({ id }) => checks.get(id)?.(),
  }
}
