'use client'
import { useCallback } from 'react'
import type { InvitationRole } from '../../../invitation/invitation'
import { sharedEnglish } from '../../../messages/shared'
import { useMessages } from '../../../provider/use-messages'

/** The word for a role; one without words is shown by its own name. Stable while the words are. */
export function useRoleLabel(): (role: InvitationRole) => string {
  const { roles } = useMessages('shared', sharedEnglish)
  return useCallback((role) => roles[role]?.label ?? role, [roles])
}
