'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { resendMutation, type ResentInvitation } from '../operations/invitation-mutations'
import { useRowMutation } from './table/use-row-mutation'

/**
 * Makes a new link for the same person and span of time, then revokes the old one where its token is known. In that order:
 * nobody is ever left without a link. `data.previous === 'live'` means that two links work now; say so.
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
