'use client'
import { useCallback } from 'react'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import type { CheckedRecipient } from '../../recipients/recipient'

export interface RecipientTextProps {
  recipient: CheckedRecipient
  allowedDomains: readonly string[] | undefined
}

/** What is wrong with a recipient, or why they are a duplicate, as text. */
export function RecipientText({ recipient, allowedDomains }: RecipientTextProps) {
  return useRecipientText(allowedDomains)(recipient)
}

/** Returns a function that says what is wrong with a recipient, or why they are a duplicate. `''` otherwise. */
export function useRecipientText(
  allowedDomains: readonly string[] | undefined,
): (recipient: CheckedRecipient) => string {
  const { repeats, emailProblems } = useInviteFormMessages()
  // The array is often a new one with the same domains.
  const domains = allowedDomains?.join()
  return useCallback(
    ({ problem, repeat, unknownRole, role }) => {
      if (!problem) return repeat ? repeats[repeat.type] : ''
      if (problem === 'other_domain') return emailProblems.other_domain(domains?.split(',') ?? [])
      if (problem === 'unknown_role') return emailProblems.unknown_role(unknownRole ?? role ?? '')
      return emailProblems[problem]
    },
    [repeats, emailProblems, domains],
  )
}
