'use client'
import { useMemo } from 'react'
import { useMutationState } from '@tanstack/react-query'
import type { Invitation } from '../invitation/invitation'
import type { CreateInvitationRequest } from '../invitation/responses'
import { useKit } from '../provider/kit-context'
import { invitationKeys } from '../queries/invitation-queries'
import { OPTIMISTIC, type PendingChanges } from '../queries/list-cache'

/** What this app has asked for and not been answered yet, whichever component asked. */
export function usePendingChanges(): PendingChanges {
  const keys = invitationKeys(useKit().source)
  const revoking = useMutationState({
    filters: { mutationKey: keys.mutation('revoke'), status: 'pending' },
    select: ({ state }) => (state.variables as Invitation).id,
  })
  const creating = useMutationState({
    filters: { mutationKey: keys.mutation('create'), status: 'pending' },
    select: ({ state, mutationId }) => ({
      id: `${OPTIMISTIC}${mutationId}`,
      request: state.variables as CreateInvitationRequest,
      submittedAt: state.submittedAt,
    }),
  })
  return useMemo(() => ({ revoking, creating }), [revoking, creating])
}
