'use client'
import type { InvitationStatus } from '../../../invitation/status'
import { useCellTools } from './cell-tools'
import type { InvitationCellProps, InvitationColumn } from './column'
import { StatusBadge } from './status-badge'

/** The status of an invitation. */
export function StatusCell({ row }: InvitationCellProps) {
  const { words } = useCellTools()
  if (row.isSending) return <span data-fbi="muted">{words.sending}</span>
  return <StatusBadge status={row.status} />
}

export const statusColumn: InvitationColumn = {
  id: 'status',
  header: ({ columns }) => columns.status,
  value: 'status',
  toText: (status: InvitationStatus, _, { messages }) => messages.shared.status[status],
  labelled: false,
  Cell: StatusCell,
}
