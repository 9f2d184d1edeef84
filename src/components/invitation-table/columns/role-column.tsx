'use client'
import { useCallback } from 'react'
import type { InvitationRole } from '../../../invitation/invitation'
import type { BasicMessages } from '../../../messages/basics'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import type { InvitationCellProps, InvitationColumn } from './column'
import { useCellTools } from './cell-tools'

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
  labelled: false,
  Cell: RoleCell,
}

const roleLabel = (role: InvitationRole, { roles }: Pick<BasicMessages, 'roles'>): string =>
  roles[role]?.label ?? role

/** Returns a function that gives the label of a role, as the column shows it. Stable while the messages are. */
export function useRoleLabel(): (role: InvitationRole) => string {
  const words = useSharedMessages()
  return useCallback((role) => roleLabel(role, words), [words])
}
