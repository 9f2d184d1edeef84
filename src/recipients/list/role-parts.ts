import { hasAt } from '../address/address-shape'
import { roleInTitle, type RoleOf } from '../role-names'
import { saysLeftOut } from './left-out'
import { LABEL, MAX_LINE_LENGTH, roleBehind, wordsBehind } from './list-roles'

/**
 * Splits a line at the roles of several people, behind each of them (`ada@… (Admin), grace@… (Member)`) or before them
 * (`Admins: ada@…; Members: grace@…`), so that each part can be read as a line of its own. Other lines are one part.
 */
export function roleParts(line: string, roleOf: RoleOf): string[] {
  if (line.length > MAX_LENGTH || addresses(line) < 2) return [line]
  const pieces = piecesOf(line)
  const cuts = alternating(pieces, roleOf) ?? [
    ...cutsBeside(pieces, roleOf),
    ...(hasRoleLabel(line, roleOf) ? labelsIn(line).map(({ index }) => index) : []),
  ]
  const ends = new Map(pieces.slice(1).map(({ start }, at) => [start, pieces[at]!.end]))
  const starts = [...new Set([0, ...cuts])].sort((a, b) => a - b)
  return starts.map((start, at) => {
    const next = starts[at + 1]
    if (next === undefined) return line.slice(start)
    // What separates two parts belongs to neither.
    return line.slice(start, ends.get(next) ?? next)
  })
}

interface Piece {
  text: string
  start: number
  end: number
}

const addresses = (text: string) => text.match(/[@＠]/g)?.length ?? 0

/** What stands between separators. Those in quotes and brackets are none. */
function piecesOf(line: string): Piece[] {
  const plain = line.replace(/"[^"]*"|\([^()@＠]*\)/g, (text) => '_'.repeat(text.length))
  const pieces: Piece[] = []
  let start = 0
  for (const { index, 0: separator } of [
    ...plain.matchAll(SEPARATOR),
    { index: line.length, 0: '' },
  ]) {
    pieces.push({ text: line.slice(start, index), start, end: index })
    start = index + separator.length
  }
  return pieces
}

const SEPARATOR = /[,;|，；、،؛]\s*|\s(?:and|&|und|et|y|e|en|og|och|i|и)\s+/gu

/** Where parts begin if every address has the name of a role as the next piece: `ada@…, Admin, grace@…, Member`. */
function alternating(pieces: readonly Piece[], roleOf: RoleOf): number[] | null {
  const filled = pieces.filter(({ text }) => text.trim() !== '')
  const isOne = ({ text }: Piece, at: number) =>
    at % 2 === 0 ? addresses(text) === 1 : roleOf(text.replace(/[\s.]+$/, '')) !== undefined
  return filled.length % 2 === 0 && filled.every(isOne)
    ? filled.filter((_piece, at) => at % 2 === 0).map(({ start }) => start)
    : null
}

/** Where parts begin at labels, at people with a role behind them, and behind these people. */
function cutsBeside(pieces: readonly Piece[], roleOf: RoleOf): number[] {
  const cuts: number[] = []
  // Pieces between two addresses are the name of the second: `Hopper, Grace <grace@…>`.
  let person = 0
  // Where a group begins that may have one role behind it: `ada@…, grace@… (Admins)`. Behind a label none does.
  let group: number | null = 0
  pieces.forEach(({ text, start }, at) => {
    const next = pieces[at + 1]?.start
    const found = text.length > MAX_LINE_LENGTH ? 0 : addresses(text)
    const [, words = ''] = (found > 0 && LABEL.exec(text)) || []
    const own = found === 1 ? roleBehind(text, roleOf) : undefined
    if (roleInTitle(words, roleOf) !== undefined) {
      cuts.push(start)
      group = null
    } else if (own || (found === 1 && saysLeftOut(wordsBehind(text)))) {
      cuts.push(own?.isForAll ? (group ?? person) : person)
      if (next !== undefined) cuts.push(next)
      if (group !== null) group = next ?? null
    }
    if (next !== undefined && hasAt(text)) person = next
  })
  return cuts
}

/** Whether a label in a line names a role, so that the words before other colons are labels, too: `Admins: ada@… Guests: grace@…`. */
export const hasRoleLabel = (line: string, roleOf: RoleOf): boolean =>
  line.length <= MAX_LENGTH &&
  [LABEL.exec(line)?.[1], ...labelsIn(line).map(([word]) => word)].some(
    (words = '') => roleInTitle(words, roleOf) !== undefined,
  )

/** The words before colons, behind the first address. */
function labelsIn(line: string) {
  const first = line.search(/[@＠]/)
  return [...line.matchAll(LABELS)].filter(({ index }) => index > first)
}

const LABELS =
  /(?<![^\s,;|])[^\s,;|@＠:：]{1,60}(?=(?:\s?(?:[:：]|[=-]>|→|=\s*\[)|\s(?:are|sind|sont|son|sono|zijn|=)\s)[^:：@＠]{0,100}[@＠])/g

/** UTF-16 code units. A longer line is read in slices, none of which knows the roles of another. */
const MAX_LENGTH = 20_000
