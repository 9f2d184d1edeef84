'use client'
import { useRoleLabel } from './use-role-label'
import type { InvitationCellProps } from './column'

/** The word for a role, or the server's own name of one that nobody knows, however long. Renders a `span`. */
export function RoleCell({ row }: InvitationCellProps) {
  return <span data-fbi="role-name">{useRoleLabel()(row.invitation.role)}</span>
}
