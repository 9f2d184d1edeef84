import { hasAt } from '../address/address-shape'
import { checkedEntry } from '../checked-entry'
import type { ParsedRecipient } from '../parsed-recipients'
import type { RoleOf } from '../role-names'
import { chatLines, type ChatLine } from './chat-lines'
import { leftOut, struckParts } from './left-out'
import { listRoles, type RoleLine } from './list-roles'
import { CHARACTERS_PER_SLICE, partsOf } from './long-lines'
import { nameReader } from './name-beside'
import { parseLine } from './parse-email-list'
import { hasRoleLabel, roleParts } from './role-parts'

/** The people in a list. Yields after every slice of characters. */
export function* readList(text: string, roleOf: RoleOf | null): Generator<void, ParsedRecipient[]> {
  const entries: ParsedRecipient[] = []
  const unknown: Unknown[] = []
  let hasRoles = false
  let read = 0
  for (const { text: plain, role, behind, line, sender } of roleLines(text, roleOf)) {
    const people = (part: string) => {
      const nameIn = nameReader(part)
      return parseLine(part, sender).map(({ email, name }) => ({
        ...checkedEntry({ email, name: name && nameIn(name) }, line),
        ...(role !== undefined && hasAt(email) && { role }),
      }))
    }
    hasRoles ||= role !== undefined
    const from = entries.length
    for (const part of partsOf(plain)) {
      for (const person of people(part)) entries.push(person)
      read += part.length
      if (read < CHARACTERS_PER_SLICE) continue
      read = 0
      yield
    }
    if (behind) {
      const asked = partsOf(behind.text).flatMap(people).map(withUnknownRole(behind.words))
      unknown.push({ from, to: entries.length, people: asked, isSure: behind.isSure })
    }
  }
  // Where others have a role, words in its place are one too, which has to be asked about, as whoever is left out has to be.
  for (const { from, to, people, isSure } of unknown.reverse()) {
    if (hasRoles || isSure) entries.splice(from, to - from, ...people)
  }
  return entries
}

/** The people of a line whose role nobody knows, in place of those that were read with its words. */
interface Unknown {
  from: number
  to: number
  people: ParsedRecipient[]
  isSure: boolean | undefined
}

const withUnknownRole =
  (unknownRole: string) =>
  ({ role: _role, ...person }: ParsedRecipient): ParsedRecipient =>
    hasAt(person.email) ? { ...person, unknownRole } : person

/** The lines of a list without the words about roles. A line with several roles is several. */
function* roleLines(text: string, roleOf: RoleOf | null): Generator<RoleLine & ChatLine> {
  const lines = chatLines(asciiBrackets(text))
  const roleLine = roleOf && listRoles(roleOf)
  const leavesOut = roleOf && leftOut(lines.map(({ text }) => text))
  for (const [at, line] of lines.entries()) {
    const parts = roleOf
      ? struckParts(line.text).flatMap((one) => roleParts(one, roleOf))
      : [line.text]
    const areLabelled = roleOf !== null && parts.length > 1 && hasRoleLabel(line.text, roleOf)
    for (const part of parts) {
      const words = leavesOut?.(part)
      const read = roleLine?.(part, lines[at + 1]?.text, areLabelled)
      const behind = words !== undefined && {
        words,
        text: (read?.text ?? part).replace(/^\s*~+|~+\s*$/g, ''),
        isSure: true,
      }
      yield { ...line, text: part, ...read, ...(behind && { behind }) }
    }
  }
}

/** A text with ASCII brackets and colons around roles, where East Asian keyboards write wider ones. */
const asciiBrackets = (text: string) =>
  text
    .replace(/[（【「]/g, '(')
    .replace(/[）】」]/g, ')')
    .replaceAll('＜', '<')
    .replaceAll('＞', '>')
    .replaceAll('：', ':')
    .replace(/(?<![\w.+-])e?-?mail=(?=["']?[\w.+-]+@)/gi, '')
