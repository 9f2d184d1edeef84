'use client'
import { writeCsv } from '../../invitation/csv'
import type { InvitationRows } from '../../hooks/invitation-rows'
import { formatFileDay } from '../../messages/format'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { sharedEnglish } from '../../messages/shared'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import { saveFile } from '../primitives/save-file'
import { useRoleLabel } from './use-role-label'

/**
 * Saves rows as a CSV file, in their order; times are written as the server sent them. What a spreadsheet would take for a
 * formula is made harmless. Resolves with whether it worked: the writer is loaded when it is first needed.
 */
export function useExport(
  nameOf: ((userId: string) => string | undefined) | undefined,
): (rows: InvitationRows) => Promise<boolean> {
  const { columns, exported } = useMessages('invitationTable', invitationTableEnglish)
  const { status: statuses } = useMessages('shared', sharedEnglish)
  const { now, currentUser } = useKit()
  const roleLabel = useRoleLabel()

  return async (rows) => {
    const lines = [
      [
        columns.person,
        columns.status,
        columns.role,
        columns.invited,
        exported.by,
        columns.expires,
        exported.joined,
      ],
    ]
    const nameBy = (id: string) => (id === currentUser?.id ? currentUser.email : nameOf?.(id))
    try {
      for (const { invitation, status } of rows) {
        const { email, role, created_at, invited_by, expires_at, accepted_at = '' } = invitation
        lines.push([
          email,
          statuses[status],
          roleLabel(role),
          created_at,
          (invited_by && nameBy(invited_by)) ?? '',
          expires_at,
          accepted_at,
        ])
      }
      saveFile(`${exported.file}-${formatFileDay(now())}.csv`, await writeCsv(lines))
      return true
    } catch {
      return false
    }
  }
}
