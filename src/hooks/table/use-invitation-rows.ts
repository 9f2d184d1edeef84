'use client'
import { useMemo } from 'react'
import type { Invitation } from '../../invitation/invitation'
import { isSelected, type Selection } from './selection'
import type { InvitationList } from '../../list/invitation-list'
import { isOptimistic } from '../../queries/pending-changes'
import { useInvitationLinks } from '../use-invitation-links'
import { useRevokeBlocker } from '../use-revoke-blocker'
import { InvitationRows, type InvitationTableRow } from './invitation-rows'
import { reportOn } from './row-report'
import type { Arrangement } from './use-arrangement'
import type { RowReports } from './use-row-reports'

interface InvitationRowsOptions extends Omit<Arrangement, 'counts'>, Pick<RowReports, 'reportOf'> {
  list: InvitationList
  invitations: readonly Invitation[]
  unread: number
  selection: Selection
}

/** The rows of a view, with what is known about each of them now. */
export function useInvitationRows({
  list,
  invitations,
  unread,
  positions,
  now,
  expiringSoon,
  selection,
  reportOf,
}: InvitationRowsOptions): InvitationRows {
  const links = useInvitationLinks()
  const blockerOf = useRevokeBlocker()
  return useMemo(() => {
    return new InvitationRows({
      positions,
      unread,
      keyAt: (at) => list.keyAt(at),
      rowAt(at): InvitationTableRow {
        const row = list.rowAt(at, { now, expiringSoon })
        const { key, invitation } = row
        // Both invitations of a resend have the same address, so a row without repeats needs no search.
        const isInList = (id: string) =>
          row.repeat !== null && invitations.some((other) => other.id === id)
        const report = reportOn(invitation.id, reportOf(invitation.id), isInList)
        const isReplaced = report?.type === 'resent' && report.invitation.id !== invitation.id
        const newer = isReplaced ? report.invitation : row.newer
        return {
          ...row,
          isSending: isOptimistic(invitation),
          isSelected: isSelected(selection, key),
          link: links.get(invitation),
          revokeBlocker: blockerOf(invitation),
          report,
          newLink: newer && links.get(newer),
        }
      },
    })
  }, [
    list,
    invitations,
    unread,
    positions,
    now,
    expiringSoon,
    reportOf,
    selection,
    links,
    blockerOf,
  ])
}
