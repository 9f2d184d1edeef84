'use client'
import type { UseInviteFormResult } from '../../forms/use-invite-form'
import { inviteFieldsEnglish } from '../../messages/invite-fields'
import { useMessages } from '../../provider/use-messages'

/** The text shown while a single invitation is being sent, beyond "Sending". `null` if there is none. */
export function useSendingWords({ lost, isSlow }: UseInviteFormResult): string | null {
  const words = useMessages('inviteForm', inviteFieldsEnglish)
  if (lost === 'checking') return words.lost.checking
  return isSlow ? words.sendingSlow : null
}
