'use client'
import { useCallback, useMemo, useState } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { FluxbaseError } from '../../client/errors'
import { withoutToken, type Invitation } from '../../invitation/invitation'
import { loadRowRun } from '../../operations/lazy-queue'
import type { OnUnknown } from '../../operations/perform'
import type { RowOutcome, RowResult, RowTask } from '../../operations/row-run'
import { useKit } from '../../provider/kit-context'
import { useUserScopedState } from '../../provider/use-user-scoped-state'
import type { Backend } from '../../queries/backend'
import { outcomeReport, type RowReport } from './row-report'
import { useRowRun, type RowRun } from './use-row-run'

export interface RowReports extends RowOperations {
  /** One action on many rows. */
  run: RowRun
  /** The latest report of an invitation, by id: of an action on this row alone, or of the run. See `reportOn`. */
  reportOf: (id: string) => RowReport | null
  /** Reads the outcome of a row's lost response again, and resolves with the report. Repeats no write. */
  check: (invitation: Invitation) => Promise<RowReport | null>
  /** Records whether a link was copied to the clipboard. */
  copied: (invitation: Invitation, worked: boolean) => void
}

/** Resends and revokes, and keeps the outcomes by invitation id. They outlive their row's component, which may unmount. */
export function useRowReports(): RowReports {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  const run = useRowRun()
  const { doneAlone, check: checkRun, reportOf: runReportOf } = run
  const [own, setReports] = useUserScopedState(NO_REPORTS)
  const [checks] = useState(() => new Map<string, () => Promise<RowReport>>())

  const { resend, revoke, copied } = useMemo(() => {
    const note = (id: string, report: RowReport | null) =>
      setReports((before) => withReport(before, id, report, runReportOf(id)))
    return {
      ...createRowOperations({ backend, queryClient, checks, note, onDone: doneAlone }),
      copied: ({ id }: Invitation, worked: boolean) =>
        setReports((before) => {
          // A successful copy clears only the report of a failed copy.
          if (worked && before.get(id)?.report.type !== 'copy_failed') return before
          return withReport(before, id, worked ? null : { type: 'copy_failed' }, runReportOf(id))
        }),
    }
  }, [backend, queryClient, checks, setReports, doneAlone, runReportOf])

  return {
    run,
    reportOf: useCallback(
      (id) => {
        const ofRun = runReportOf(id)
        const alone = own.get(id)
        return alone && (!ofRun || ofRun === alone.before) ? alone.report : ofRun
      },
      [own, runReportOf],
    ),
    resend,
    revoke,
    check: useCallback(
      async (invitation) => {
        const alone = checks.get(invitation.id)?.()
        if (alone) return alone
        await checkRun()
        return runReportOf(invitation.id)
      },
      [checks, checkRun, runReportOf],
    ),
    copied,
  }
}

/** The report of an action on one row alone. */
interface OwnReport {
  report: RowReport
  /** What the run reported of the row before. Once it reports something else, that is newer. */
  before: RowReport | null
}

type Reports = ReadonlyMap<string, OwnReport>

const NO_REPORTS: Reports = new Map()

function withReport(
  reports: Reports,
  id: string,
  report: RowReport | null,
  before: RowReport | null,
): Reports {
  const after = new Map(reports)
  if (report) after.set(id, { report, before })
  else after.delete(id)
  return after
}

/** Called when a response was lost, and after each read that did not settle the outcome. Reading can take a minute. */
type OnUnknownRow = (report: RowReport) => void

interface RowOperations {
  /** Resends without confirmation. Never rejects: an error is in the report, which the row keeps. */
  resend: (invitation: Invitation, onUnknown?: OnUnknownRow) => Promise<RowReport>
  /** Revokes without confirmation. Never rejects: an error is in the report. */
  revoke: (invitation: Invitation, onUnknown?: OnUnknownRow) => Promise<RowReport>
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
function createRowOperations({
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
    const ended = loadRowRun()
      .then(({ performAlone }) => performAlone(backend, queryClient, sent, onUnknown))
      // The code could not be loaded.
      .catch((error: FluxbaseError): RowOutcome => ({ type: 'refused', error }))
      .then(end)
    return ended
  }

  return {
    resend: (invitation, onUnknown) => perform({ action: 'resend', invitation }, onUnknown),
    revoke: (invitation, onUnknown) => perform({ action: 'revoke', invitation }, onUnknown),
  }
}
