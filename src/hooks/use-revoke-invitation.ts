'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { revokeMutation } from '../operations/invitation-mutations'
import { useRowMutation } from './table/use-row-mutation'

/**
 * Revokes an invitation: its link stops working at once and its row leaves the lists, to come back if the server refuses.
 * The link is looked up inside; without one the error is `link_not_held`. Ask `useRevokeBlocker` before you offer it.
 *
 * @example
 * const { mutate: revoke } = useRevokeInvitation()
 * revoke(invitation)
 */
export function useRevokeInvitation(): UseMutationResult<void, FluxbaseError, Invitation> {
  return useRowMutation(revokeMutation(useKit().backend))
}
