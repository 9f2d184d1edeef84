'use client'
import { useCallback } from 'react'
import type { InvitationRole } from '../../../invitation/invitation'
import type { BasicMessages } from '../../../messages/basics'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'

/** The label of a role; a role without a label keeps its name. */
export const roleLabel = (role: InvitationRole, { roles }: Pick<BasicMessages, 'roles'>): string =>
  roles[role]?.label ?? role

/** Returns `roleLabel` with the messages in use. Stable while they are. */
export function useRoleLabel(): (role: InvitationRole) => string {
  const words = useSharedMessages()
  return useCallback((role) => roleLabel(role, words), [words])
}
