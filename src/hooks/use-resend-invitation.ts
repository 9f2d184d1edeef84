'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import type { ResentInvitation } from '../operations/resend'
import type { MutationHookOptions } from '../queries/hook-options'
import { useRowMutation } from './table/use-row-mutation'

/**
 * Creates a new invitation for the same person, role and period, then revokes the old one if its token is known. In this order,
 * nobody is ever left without a link. `data.previous === 'live'` means that both links work now; tell the user.
 *
 * @param options TanStack Query's `onSuccess`, `onError`, `onSettled` and `meta`. Nothing waits for the callbacks, and what they
 * throw goes to the provider's `onProblem`.
 *
 * @example
 * const { mutateAsync: resend } = useResendInvitation()
 * const { invitation, previous } = await resend(old)
 */
export function useResendInvitation(
  options: MutationHookOptions<ResentInvitation, Invitation> = {},
): UseMutationResult<ResentInvitation, FluxbaseError, Invitation> {
  return useRowMutation('useResendInvitation', 'resend', load, options)
}

const load = () => import('../operations/resend')
