import { hasAt } from '../address/address-shape'
import { checkedEntry, MAX_TEXT_LENGTH } from '../checked-entry'
import type { ParsedRecipient } from '../parsed-recipients'
import type { RoleOf } from '../role-names'
import { chatLines } from './chat-lines'
import { listRoles, type RoleLine } from './list-roles'
import { CHARACTERS_PER_SLICE, partsOf } from './long-lines'
import { parseLine } from './parse-email-list'
import { roleParts } from './role-parts'
import { nameInSentence } from './sentence-words'

/** The people in a list. Yields after every slice of characters. */
export function* readList(text: string, roleOf: RoleOf | null): Generator<void, ParsedRecipient[]> {
  const entries: ParsedRecipient[] = []
  const roleLine = roleOf && listRoles(roleOf)
  const unknown: [entry: number, words: string, person: ParsedRecipient][] = []
  let hasRoles = false
  let read = 0
  const lines = chatLines(text).flatMap((line) =>
    (roleOf ? roleParts(line.text, roleOf) : [line.text]).map((text) => ({ ...line, text })),
  )
  for (const [at, { text: whole, line, sender }] of lines.entries()) {
    const plain: RoleLine = roleLine?.(whole, lines[at + 1]?.text) ?? { text: whole }
    const { role, behind } = plain
    const people = (part: string) =>
      parseLine(part, sender).map(({ email, name }) => ({
        ...checkedEntry({ email, ...(name && named(name, part)) }, line),
        ...(role !== undefined && hasAt(email) && { role }),
      }))
    hasRoles ||= role !== undefined
    if (behind) unknown.push([entries.length, behind.words, people(behind.text)[0]!])
    for (const part of partsOf(plain.text)) {
      for (const person of people(part)) entries.push(person)
      read += part.length
      if (read < CHARACTERS_PER_SLICE) continue
      read = 0
      yield
    }
  }
  // Where others have a role, words in its place are one too, which has to be asked about.
  if (hasRoles) {
    for (const [at, words, person] of unknown) {
      const { role: _role, ...rest } = person
      entries[at] = { ...rest, unknownRole: words }
    }
  }
  return entries
}

/** The name in the words beside an address. Words in quotes are a name as they stand. */
function named(words: string, part: string) {
  const name = nameInSentence(words.slice(0, MAX_TEXT_LENGTH))
  if (name !== words && part.includes(`"${words}"`)) return { name: words }
  return name !== undefined && { name }
}
