'use client'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'
import type { InvitationCellProps } from './column'
import { StatusBadge } from './status-badge'

export function StatusCell({ row }: InvitationCellProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  if (row.isSending) return <span data-fbi="muted">{words.sending}</span>
  return <StatusBadge status={row.status} />
}
