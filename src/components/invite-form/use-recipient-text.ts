'use client'
import type { CheckedRecipient } from '../../recipients/recipient'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'

/** What is to be said about somebody in the list, or `''`: what is wrong, or that they seem to be invited. */
export function useRecipientText(
  allowedDomains: readonly string[] | undefined,
): (recipient: CheckedRecipient) => string {
  const words = useMessages('inviteForm', inviteFormEnglish)
  return ({ problem, repeat, unknownRole, role }) => {
    if (!problem) return repeat ? words.repeats[repeat.type] : ''
    const text = words.emailProblems[problem]
    if (typeof text === 'string') return text
    return text(
      problem === 'other_domain' ? (allowedDomains ?? []).join(', ') : (unknownRole ?? role ?? ''),
    )
  }
}
