import { hasAt } from '../address/address-shape'
import { checkedEntry, MAX_TEXT_LENGTH } from '../checked-entry'
import type { ParsedRecipient } from '../parsed-recipients'
import type { RoleOf } from '../role-names'
import { chatLines, type ChatLine } from './chat-lines'
import { listRoles, type RoleLine } from './list-roles'
import { CHARACTERS_PER_SLICE, partsOf } from './long-lines'
import { parseLine } from './parse-email-list'
import { roleParts } from './role-parts'
import { nameInSentence } from './sentence-words'

/** The people in a list. Yields after every slice of characters. */
export function* readList(text: string, roleOf: RoleOf | null): Generator<void, ParsedRecipient[]> {
  const entries: ParsedRecipient[] = []
  const unknown: { entry: number; person: ParsedRecipient; isAsked: boolean | undefined }[] = []
  let hasRoles = false
  let read = 0
  for (const { text: plain, role, behind, line, sender } of roleLines(text, roleOf)) {
    const people = (part: string) =>
      parseLine(part, sender).map(({ email, name }) => ({
        ...checkedEntry({ email, ...(name && named(name, part)) }, line),
        ...(role !== undefined && hasAt(email) && { role }),
      }))
    hasRoles ||= role !== undefined
    if (behind) {
      const { role: _role, ...rest } = people(behind.text)[0]!
      const person = { ...rest, unknownRole: behind.words }
      unknown.push({ entry: entries.length, person, isAsked: behind.isInactive })
    }
    for (const part of partsOf(plain)) {
      for (const person of people(part)) entries.push(person)
      read += part.length
      if (read < CHARACTERS_PER_SLICE) continue
      read = 0
      yield
    }
  }
  // Where others have a role, words in its place are one too, which has to be asked about, as whoever is not active has to be.
  for (const { entry, person, isAsked } of unknown) {
    if (hasRoles || isAsked) entries[entry] = person
  }
  return entries
}

/** The lines of a list without the words about roles. A line with several roles is several. */
function* roleLines(text: string, roleOf: RoleOf | null): Generator<RoleLine & ChatLine> {
  const lines = chatLines(text)
  const roleLine = roleOf && listRoles(roleOf)
  for (const [at, line] of lines.entries()) {
    const parts = roleOf ? roleParts(line.text, roleOf) : [line.text]
    for (const part of parts) {
      yield { ...line, text: part, ...roleLine?.(part, lines[at + 1]?.text) }
    }
  }
}

/** The name in the words beside an address. Words in quotes are a name as they stand. */
function named(words: string, part: string) {
  const name = nameInSentence(words.slice(0, MAX_TEXT_LENGTH))
  if (name !== words && part.includes(`"${words}"`)) return { name: words }
  return name !== undefined && { name }
}
