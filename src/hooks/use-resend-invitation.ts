'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { resendMutation, type ResentInvitation } from '../operations/resend'
import { useRowMutation } from './table/use-row-mutation'

/**
 * Creates a new invitation for the same person, role and period, then revokes the old one if its token is known. In this order,
 * nobody is ever left without a link. `data.previous === 'live'` means that both links work now; tell the user.
 *
 * @example
 * const { mutateAsync: resend } = useResendInvitation()
 * const { invitation, previous } = await resend(old)
 */
export function useResendInvitation(): UseMutationResult<
  ResentInvitation,
  FluxbaseError,
  Invitation
> {
  return useRowMutation(resendMutation(useKit().backend))
}
