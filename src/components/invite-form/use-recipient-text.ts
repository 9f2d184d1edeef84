'use client'
import type { CheckedRecipient } from '../../recipients/recipient'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../../provider/use-messages'

/** Returns a function that says what is wrong with a recipient, or why they are a duplicate. It returns `''` otherwise. */
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
