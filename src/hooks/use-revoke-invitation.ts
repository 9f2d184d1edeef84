'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { revokeMutation } from '../operations/revoke'
import { useRowMutation } from './table/use-row-mutation'

/**
 * Revokes an invitation: its link stops working. Its row disappears from lists at once, and comes back if the server refuses.
 * The hook finds the link that the server needs; if this session has none, the error is `link_not_held`. Check
 * `useRevokeBlocker` before you offer the action.
 *
 * @example
 * const { mutate: revoke } = useRevokeInvitation()
 * revoke(invitation)
 */
export function useRevokeInvitation(): UseMutationResult<void, FluxbaseError, Invitation> {
  return useRowMutation(revokeMutation(useKit().backend))
}
