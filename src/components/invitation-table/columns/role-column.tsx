'use client'
import type { InvitationRole } from '../../../invitation/invitation'
import type { InvitationCellProps, InvitationColumn } from './column'
import { useRoleLabel } from './use-role-label'

/** The word for a role, or the server's own name of one that nobody knows, however long. Renders a `span`. */
export function RoleCell({ row }: InvitationCellProps) {
  return <span data-fbi="role-name">{useRoleLabel()(row.invitation.role)}</span>
}

export const roleColumn: InvitationColumn = {
  id: 'role',
  header: ({ columns }) => columns.role,
  value: 'role',
  toText: (role: InvitationRole, _, { messages }) => messages.shared.roles[role]?.label ?? role,
  width: 100,
  Cell: RoleCell,
}
