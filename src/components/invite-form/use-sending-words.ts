'use client'
import type { UseInviteFormResult } from '../../forms/use-invite-form'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'

/** The text shown while a single invitation is being sent, beyond "Sending". `null` if there is none. */
export function useSendingWords({ lost, isSlow }: UseInviteFormResult): string | null {
  const words = useInviteFieldMessages()
  if (lost === 'checking') return words.lost.checking
  return isSlow ? words.sendingSlow : null
}
