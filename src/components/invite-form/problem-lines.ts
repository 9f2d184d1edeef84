import type { InviteFormMessages } from '../../messages/invite-form'
import { recipientKind, type CheckedRecipient } from '../../recipients/recipient'

/** A problem that one or more people have, or an address that is probably misspelt. */
export interface ProblemLine {
  /** The same for the same problem. */
  key: string
  kind: 'invalid' | 'typo' | 'duplicate' | 'listed'
  people: readonly [CheckedRecipient, ...CheckedRecipient[]]
  text: string
}

/** Groups people by their problems, those who can be helped most first. A suggestion for an address stands alone. */
export function problemLines(
  recipients: readonly CheckedRecipient[],
  words: Pick<InviteFormMessages, 'didYouMean'>,
  textOf: (recipient: CheckedRecipient) => string,
): ProblemLine[] {
  const lines = new Map<string, ProblemLine & { people: CheckedRecipient[] }>()
  for (const one of recipients) {
    const { suggestion, repeat } = one
    const kind = suggestion && !repeat ? 'typo' : recipientKind(one)
    if (kind === 'ready') continue
    const text = kind === 'typo' ? words.didYouMean(suggestion!) : textOf(one)
    // Whoever may already be invited shares a line, whatever the reason.
    const key = kind === 'typo' ? one.id : kind === 'invalid' ? text : kind
    const line = lines.get(key)
    if (line) line.people.push(one)
    else lines.set(key, { key, kind, people: [one], text })
  }
  return [...lines.values()].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

const KINDS = ['invalid', 'typo', 'duplicate', 'listed']

/** The message with the title of several people who have the same problem. */
export function problemGroup({
  problem,
}: CheckedRecipient): keyof InviteFormMessages['problemGroups'] {
  switch (problem) {
    case 'no_at':
    case 'no_domain_ending':
      return 'incomplete'
    case 'other_domain':
    case 'unknown_role':
      return problem
    default:
      return 'invalid'
  }
}
