'use client'
import { useCallback, useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { FluxbaseError } from '../../client/errors'
import type { Invitation } from '../../invitation/invitation'
import type { RowTask } from '../../operations/row-run'
import { useKit } from '../../provider/kit-context'
import { useUserScopedState } from '../../provider/use-user-scoped-state'
import type { OnUnknownRow } from './row-operations'
import { UNDER_WAY, type RowReport } from './row-report'
import { loadRowOperations, useRowRun, type RowRun } from './use-row-run'

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

  const operations = useMemo(() => {
    const note = (id: string, report: RowReport | null) =>
      setReports((before) => withReport(before, id, report, runReportOf(id)))
    const operation =
      (action: RowTask['action']): RowOperation =>
      async (invitation, onUnknown, ready) => {
        const { id } = invitation
        // Lists leave out what is revoked, at once.
        note(id, action === 'revoke' ? null : { type: UNDER_WAY[action] })
        try {
          const [{ performOnRow }] = await Promise.all([loadRowOperations(), ready])
          const context = { backend, queryClient, checks, note, onDone: doneAlone }
          return await performOnRow(context, { action, invitation }, onUnknown)
        } catch (error) {
          // Code could not be loaded.
          const report: RowReport = { type: 'failed', action, error: error as FluxbaseError }
          note(id, report)
          return report
        }
      }
    return {
      resend: operation('resend'),
      revoke: operation('revoke'),
      async check({ id }: Invitation) {
        const alone = checks.get(id)?.()
        if (alone) return alone
        await checkRun()
        return runReportOf(id)
      },
      copied: ({ id }: Invitation, worked: boolean) =>
        setReports((before) => {
          // A successful copy clears only the report of a failed copy.
          if (worked && before.get(id)?.report.type !== 'copy_failed') return before
          return withReport(before, id, worked ? null : { type: 'copy_failed' }, runReportOf(id))
        }),
    }
  }, [backend, queryClient, checks, setReports, doneAlone, checkRun, runReportOf])

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
    ...operations,
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

/** @param ready nothing is sent before it resolves, nor if it rejects; its `FluxbaseError` is then in the report */
type RowOperation = (
  invitation: Invitation,
  onUnknown?: OnUnknownRow,
  ready?: Promise<unknown>,
) => Promise<RowReport>

interface RowOperations extends Record<RowTask['action'], RowOperation> {
  /** Resends without confirmation. Never rejects: an error is in the report, which the row keeps. */
  resend: RowOperation
  /** Revokes without confirmation. Never rejects: an error is in the report. */
  revoke: RowOperation
}
