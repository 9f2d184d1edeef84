'use client'
import type { InvitationStatus } from '../../../invitation/status'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'
import type { InvitationCellProps, InvitationColumn } from './column'
import { StatusBadge } from './status-badge'

/** The status of an invitation. */
export function StatusCell({ row }: InvitationCellProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  if (row.isSending) return <span data-fbi="muted">{words.sending}</span>
  return <StatusBadge status={row.status} />
}

export const statusColumn: InvitationColumn = {
  id: 'status',
  header: ({ columns }) => columns.status,
  value: 'status',
  toText: (status: InvitationStatus, _, { messages }) => messages.shared.status[status],
  Cell: StatusCell,
}
