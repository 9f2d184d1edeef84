'use client'
import { useCallback, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { withoutToken, type Invitation } from '../../invitation/invitation'
import type { OnUnknown } from '../../operations/perform'
import { resentRow, revokedRow, type RowOutcome } from '../../operations/row-result'
import type { RowTask } from '../../operations/row-run'
import { resendOne, revokeOne } from '../../operations/single'
import { useKit } from '../../provider/kit-context'
import { outcomeReport, type RowReport } from './row-report'
import { useUserScopedState } from '../../provider/use-user-scoped-state'
import { useRowRun, type RowRun } from './use-row-run'

/** Called when the response was lost, and after each read that decided nothing: that can take a minute. */
type OnUnknownRow = (report: RowReport) => void

export interface RowReports {
  /** The same action for many rows. */
  run: RowRun
  /** By invitation id: what was asked of the row alone, else of many. See `reportOn`. */
  reportOf: (id: string) => RowReport | null
  /** Never rejects: what went wrong is in the report, and the report is kept with the row. */
  resend: (invitation: Invitation, onUnknown?: OnUnknownRow) => Promise<RowReport>
  /** Asks nobody. Never rejects. */
  revoke: (invitation: Invitation, onUnknown?: OnUnknownRow) => Promise<RowReport>
  /** Reads once more what became of a row whose response was lost. Sends nothing. Resolves with what is known then. */
  check: (invitation: Invitation) => Promise<RowReport | null>
  /** Notes whether the clipboard took a link. */
  copied: (invitation: Invitation, worked: boolean) => void
}

/** Resends and revokes, and keeps what became of it by row: outside of rows, so that a row may come and go. */
export function useRowReports(): RowReports {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  const run = useRowRun()
  const { doneAlone, check: checkRun, reportOf: ofRun } = run
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
        // Until the first read it is still under way, as far as anyone can see.
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
      const ofOne = checks.current.get(id)
      if (ofOne) return ofOne()
      await checkRun()
      return ofRun(id)
    },
    [checkRun, ofRun],
  )

  const copied = useCallback(
    ({ id }: Invitation, worked: boolean) => {
      setReports((before) => {
        // Copying well is no reason to take away what else there is to read.
        if (worked && before.get(id)?.type !== 'copy_failed') return before
        const after = new Map(before)
        if (worked) after.delete(id)
        else after.set(id, { type: 'copy_failed' })
        return after
      })
    },
    [setReports],
  )
  const reportOf = useCallback((id: string) => own.get(id) ?? ofRun(id), [own, ofRun])
  return { reportOf, run, resend, revoke, check, copied }
}

const NO_REPORTS: ReadonlyMap<string, RowReport> = new Map()
