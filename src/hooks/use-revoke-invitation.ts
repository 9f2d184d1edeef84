'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import type { MutationHookOptions } from '../queries/hook-options'
import { useRowMutation } from './table/use-row-mutation'

/**
 * Revokes an invitation: its link stops working. Its row disappears from lists at once, and comes back if the server refuses.
 * The hook finds the link that the server needs; if this session has none, the error is `link_not_held`. Check
 * `useRevokeBlocker` before you offer the action.
 *
 * @param options TanStack Query's `onSuccess`, `onError`, `onSettled` and `meta`. Nothing waits for the callbacks, and what they
 * throw goes to the provider's `onProblem`.
 *
 * @example
 * const { mutate: revoke } = useRevokeInvitation()
 * revoke(invitation)
 */
export function useRevokeInvitation(
  options: MutationHookOptions<void, Invitation> = {},
): UseMutationResult<void, FluxbaseError, Invitation> {
  return useRowMutation('useRevokeInvitation', 'revoke', load, options)
}

const load = () => import('../operations/revoke')
