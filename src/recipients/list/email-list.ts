import { linesOf } from '../text/lines'
import { personName } from './person-name'
import { readLine, type ListedAddress } from './read-line'

/**
 * The people in a list of addresses: like `parseEmailList`, but other text than names is left out, and chats are not understood.
 * What pages load at first; `needsParser` tells which texts are for `parseRecipients`.
 */
export const listPeople = (text: string): ListedAddress[] => [...readLines(text)].map(person)

export function person({ email, name: beside }: ListedAddress): ListedAddress {
  const name = personName(beside)
  return { email, ...(name && { name }) }
}

/** Whether a text is a list rather than one typed address: it has several entries, or one that is wrapped or labelled. */
export function isEmailList(text: string): boolean {
  const [first, second] = readLines(text) // reads no further than the second entry
  return second !== undefined || (first !== undefined && first.email !== text.trim())
}

export function* readLines(text: string): Generator<ListedAddress> {
  for (const line of linesOf(text)) yield* readLine(line)
}
