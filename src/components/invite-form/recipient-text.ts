import type { InviteFormMessages } from '../../messages/invite-form'
import type { CheckedRecipient } from '../../recipients/recipient'

/** What is wrong with a recipient, or why they are a duplicate. `''` otherwise. */
export function recipientText(
  { problem, repeat, unknownRole, role }: CheckedRecipient,
  words: Pick<InviteFormMessages, 'repeats' | 'emailProblems'>,
  /** The allowed domains, as a text. */
  domains = '',
): string {
  if (!problem) return repeat ? words.repeats[repeat.type] : ''
  const text = words.emailProblems[problem]
  if (typeof text === 'string') return text
  return text(problem === 'other_domain' ? domains : (unknownRole ?? role ?? ''))
}
