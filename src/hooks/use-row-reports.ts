'use client'
import { useCallback } from 'react'
import type { FluxbaseError } from '../client/errors'
import { toFluxbaseError } from '../client/to-fluxbase-error'
import type { Invitation } from '../invitation/invitation'
import type { ResentInvitation } from '../queries/invitation-mutations'
import { useOwnState } from './use-own-state'
import { useResendInvitation } from './use-resend-invitation'
import { useRevokeInvitation } from './use-revoke-invitation'
import { useRowRun, type RowRun } from './use-row-run'

/** What became of the last thing that was asked of a row. */
export type RowReport =
  /** Part of a run over many rows, and not begun. */
  | { type: 'waiting' }
  | { type: 'resending' }
  | { type: 'revoking' }
  | {
      type: 'resent'
      /** The new invitation. Its link is in `useInvitationLinks`. */
      invitation: Invitation
      previous: ResentInvitation['previous']
    }
  | { type: 'revoked' }
  | { type: 'failed'; action: 'resend' | 'revoke'; error: FluxbaseError }
  | { type: 'copy_failed' }

export interface RowReports {
  /** The same action for many rows. */
  run: RowRun
  /** By invitation id: what was asked of the row alone, else of many. */
  reportOf: (id: string) => RowReport | null
  /** Never rejects: what went wrong is in the report, and the report is kept with the row. */
  resend: (invitation: Invitation) => Promise<RowReport>
  /** Asks nobody. Never rejects. */
  revoke: (invitation: Invitation) => Promise<RowReport>
  /** Notes whether the clipboard took a link. */
  copied: (invitation: Invitation, worked: boolean) => void
}

/** Resends and revokes, and keeps what became of it by row: outside of rows, so that a row may come and go. */
export function useRowReports(): RowReports {
  const { mutateAsync: sendAgain } = useResendInvitation()
  const { mutateAsync: takeBack } = useRevokeInvitation()
  const run = useRowRun()
  const [own, setReports] = useOwnState(NO_REPORTS)

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

  const resend = useCallback(
    async (old: Invitation): Promise<RowReport> => {
      note(old.id, { type: 'resending' })
      try {
        const { invitation, previous } = await sendAgain(old)
        const report = { type: 'resent', invitation, previous } as const
        // The old row stays while its link does; else the new one has to tell.
        note(old.id, previous === 'revoked' ? null : report)
        if (previous === 'revoked') note(invitation.id, report)
        return report
      } catch (error) {
        const report = { type: 'failed', action: 'resend', error: toFluxbaseError(error) } as const
        note(old.id, report)
        return report
      }
    },
    [note, sendAgain],
  )

  const revoke = useCallback(
    async (invitation: Invitation): Promise<RowReport> => {
      note(invitation.id, null)
      try {
        await takeBack(invitation)
        return { type: 'revoked' }
      } catch (error) {
        const report = { type: 'failed', action: 'revoke', error: toFluxbaseError(error) } as const
        note(invitation.id, report)
        return report
      }
    },
    [note, takeBack],
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
  const { reportOf: ofRun } = run
  const reportOf = useCallback((id: string) => own.get(id) ?? ofRun(id), [own, ofRun])
  return { reportOf, run, resend, revoke, copied }
}

const NO_REPORTS: ReadonlyMap<string, RowReport> = new Map()
