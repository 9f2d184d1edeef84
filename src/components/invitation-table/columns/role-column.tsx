'use client'
import type { InvitationRole } from '../../../invitation/invitation'
import type { InvitationCellProps, InvitationColumn } from './column'
import { useCellTools } from './cell-tools'
import { roleLabel } from './use-role-label'

/** The label of a role; an unknown role shows the server's name for it. Renders text. */
export function RoleCell({ row }: InvitationCellProps) {
  const { shared } = useCellTools()
  return roleLabel(row.invitation.role, shared)
}

export const roleColumn: InvitationColumn = {
  id: 'role',
  header: ({ columns }) => columns.role,
  value: 'role',
  toText: (role: InvitationRole, _, { messages }) => roleLabel(role, messages.shared),
  Cell: RoleCell,
}
