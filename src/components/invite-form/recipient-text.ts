import type { InviteFormMessages } from '../../messages/invite-form'
import type { CheckedRecipient } from '../../recipients/recipient'

/** What is wrong with a recipient, or why they are a duplicate. `''` otherwise. */
export function recipientText(
  { problem, repeat, unknownRole, role }: CheckedRecipient,
  words: Pick<InviteFormMessages, 'repeats' | 'emailProblems'>,
  allowedDomains: readonly string[] = [],
): string {
  if (!problem) return repeat ? words.repeats[repeat.type] : ''
  const { emailProblems } = words
  if (problem === 'other_domain') return emailProblems.other_domain(allowedDomains)
  if (problem === 'unknown_role') return emailProblems.unknown_role(unknownRole ?? role ?? '')
  return emailProblems[problem]
}
