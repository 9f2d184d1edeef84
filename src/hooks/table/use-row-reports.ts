'use client'
import { useCallback, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { withoutToken, type Invitation } from '../../invitation/invitation'
import type { OnUnknown } from '../../operations/perform'
import { resendOne } from '../../operations/resend'
import { revokeOne } from '../../operations/revoke'
import { resentRow, revokedRow, type RowOutcome, type RowTask } from '../../operations/row-run'
import { useKit } from '../../provider/kit-context'
import { outcomeReport, type RowReport } from './row-report'
import { useUserScopedState } from '../../provider/use-user-scoped-state'
import { useRowRun, type RowRun } from './use-row-run'

/** Called when a response was lost, and after each read that did not settle the outcome. Reading can take a minute. */
type OnUnknownRow = (report: RowReport) => void

export interface RowReports {
  /** One action on many rows. */
  run: RowRun
  /** The report of an invitation, by id: of an action on this row alone, else of the run. See `reportOn`. */
  reportOf: (id: string) => RowReport | null
  /** Resends without confirmation. Never rejects: an error is in the report, which the row keeps. */
  resend: (invitation: Invitation, onUnknown?: OnUnknownRow) => Promise<RowReport>
  /** Revokes without confirmation. Never rejects: an error is in the report. */
  revoke: (invitation: Invitation, onUnknown?: OnUnknownRow) => Promise<RowReport>
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

  const note = useCallback(
    (id: string, report: RowReport | null) => {
      setReports((before) => {
        const after = new Map(before)
        if (report) after.set(id, report)
        else after.delete(id)
        return after
      })
    },
    [setReports],
  )

  const checks = useRef(new Map<string, () => Promise<RowReport>>())

  const perform = useCallback(
    (
      task: RowTask,
      send: (onUnknown: OnUnknown) => Promise<RowOutcome>,
      onUnknownRow?: OnUnknownRow,
    ): Promise<RowReport> => {
      const { action, invitation } = task
      const { id } = invitation
      function end(outcome: RowOutcome): RowReport {
        if (outcome.type === 'unknown') {
          checks.current.set(id, async () => end(await outcome.check()))
        } else checks.current.delete(id)
        if (outcome.type === 'done') doneAlone(task, outcome.value)
        if (outcome.type === 'done_without_response') doneAlone(task, outcome.trace)
        const report = outcomeReport(task, outcome)
        note(id, report.type === 'revoked' ? null : report)
        if (report.type === 'resent') note(report.invitation.id, report)
        return report
      }
      const ended = send(({ seen, check }) => {
        checks.current.set(id, async () => {
          const later = await check()
          return later.type === 'unknown' ? { type: 'unknown', action, seen: later.seen } : ended
        })
        // Until the first read, the row still shows the action as in progress.
        if (seen === null) return
        const report: RowReport = { type: 'unknown', action, seen }
        note(id, report)
        onUnknownRow?.(report)
      }).then(end)
      return ended
    },
    [note, doneAlone],
  )

  const resend = useCallback(
    (old: Invitation, onUnknownRow?: OnUnknownRow) => {
      note(old.id, { type: 'resending' })
      const send = async (onUnknown: OnUnknown) =>
        resentRow(await resendOne(backend, queryClient, withoutToken(old), onUnknown))
      return perform({ action: 'resend', invitation: old }, send, onUnknownRow)
    },
    [note, perform, backend, queryClient],
  )

  const revoke = useCallback(
    (invitation: Invitation, onUnknownRow?: OnUnknownRow) => {
      note(invitation.id, null)
      const send = async (onUnknown: OnUnknown) =>
        revokedRow(await revokeOne(backend, queryClient, withoutToken(invitation), onUnknown))
      return perform({ action: 'revoke', invitation }, send, onUnknownRow)
    },
    [note, perform, backend, queryClient],
  )

  const check = useCallback(
    async ({ id }: Invitation) => {
      const checkOne = checks.current.get(id)
      if (checkOne) return checkOne()
      await checkRun()
      return runReportOf(id)
    },
    [checkRun, runReportOf],
  )

  const copied = useCallback(
    ({ id }: Invitation, worked: boolean) => {
      setReports((before) => {
        // A successful copy clears only the report of a failed copy.
        if (worked && before.get(id)?.type !== 'copy_failed') return before
        const after = new Map(before)
        if (worked) after.delete(id)
        else after.set(id, { type: 'copy_failed' })
        return after
      })
    },
    [setReports],
  )
  const reportOf = useCallback((id: string) => own.get(id) ?? runReportOf(id), [own, runReportOf])
  return { reportOf, run, resend, revoke, check, copied }
}

const NO_REPORTS: ReadonlyMap<string, RowReport> = new Map()
