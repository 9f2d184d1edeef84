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
    for (const { invitation, status } of rows) {
      const { email, role, created_at, invited_by = '', expires_at, accepted_at = '' } = invitation
      const by = invited_by === currentUser?.id ? currentUser.email : nameOf?.(invited_by)
      lines.push([
        email,
        statuses[status],
        roleLabel(role),
        created_at,
        by ?? '',
        expires_at,
        accepted_at,
      ])
    }
    try {
      saveFile(`${exported.file}-${formatFileDay(now())}.csv`, await writeCsv(lines))
      return true
    } catch {
      return false
    }
  }
}
