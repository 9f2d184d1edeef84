'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { InvitationStatus } from '../../../invitation/status'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { useCellTools } from './cell-tools'
import type { InvitationCellProps, InvitationColumn } from './column'

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

export interface StatusBadgeProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** `invitationStatus(invitation, now)` */
  status: InvitationStatus
}

/**
 * Shows a status as an icon, a word and a tint, so never by colour alone. CSS draws the icon, because a table shows many.
 * Renders a `span`.
 */
export const StatusBadge = forwardRef<HTMLSpanElement, StatusBadgeProps>(function StatusBadge(
  { status, ...props },
  ref,
) {
  const words = useSharedMessages()
  return (
    <span data-fbi="status-badge" data-status={status} {...props} ref={ref}>
      {words.status[status]}
    </span>
  )
})
