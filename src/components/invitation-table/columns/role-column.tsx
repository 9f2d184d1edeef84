'use client'
import type { InvitationRole } from '../../../invitation/invitation'
import type { InvitationCellProps, InvitationColumn } from './column'
import { useCellTools } from './cell-tools'

/** The label of a role; an unknown role shows the server's name for it. Renders a `span`. */
export function RoleCell({ row }: InvitationCellProps) {
  const { roles } = useCellTools().shared
  const { role } = row.invitation
  return <span data-fbi="role-name">{roles[role]?.label ?? role}</span>
}

export const roleColumn: InvitationColumn = {
  id: 'role',
  header: ({ columns }) => columns.role,
  value: 'role',
  toText: (role: InvitationRole, _, { messages }) => messages.shared.roles[role]?.label ?? role,
  Cell: RoleCell,
}
