'use client'
import { useRoleLabel } from './use-role-label'
import type { InvitationCellProps } from './column'

/** The word for a role, or the server's own name of one that nobody knows. */
export function RoleCell({ row }: InvitationCellProps) {
  return useRoleLabel()(row.invitation.role)
}
