'use client'
import { useCallback } from 'react'
import type { InvitationRole } from '../../../invitation/invitation'
import { sharedEnglish } from '../../../messages/shared'
import { useMessages } from '../../../provider/use-messages'

/** Returns a function that gives a role's label; a role without a label keeps its name. Stable while the messages are. */
export function useRoleLabel(): (role: InvitationRole) => string {
  const { roles } = useMessages('shared', sharedEnglish)
  return useCallback((role) => roles[role]?.label ?? role, [roles])
}
