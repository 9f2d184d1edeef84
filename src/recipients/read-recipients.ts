import { namedColumns, type RecipientColumns } from './choose-columns'
import { isBroken } from './broken-text'
import { chatLines } from './chat-lines'
import { decodeText } from './decode-text'
import { parseLine } from './email-list'
import { findDelimiter } from './find-delimiter'
import type {
  ParsedRecipient,
  ParsedRecipients,
  ReadingProblem,
  UnknownRole,
} from './parsed-recipients'
import { readCells, type Delimiter } from './read-cells'
import { checkedEntry, readTable } from './read-table'
import { isVcard, readVcards } from './read-vcards'
import { roleKey, roleReader, type RoleName } from './role-names'

export interface ReadOptions {
  /** Which columns to read. What is not stated is chosen. An input with a column stated is read as a table. */
  columns?: Partial<RecipientColumns> | undefined
  /** The roles there are, with the words for them. Without it, every text in the column of roles is one. */
  roles?: readonly RoleName[] | undefined
  /** @default found out */
  delimiter?: Delimiter | undefined
  /**
   * How to read bytes that are in no Unicode encoding, as a label that `TextDecoder` knows, such as `windows-1251`.
   * @default 'windows-1252'
   */
  encoding?: string | undefined
}

/**
 * Reads bytes or a text as `parseRecipients` promises it. Makes pauses: it yields between slices of a long input. In a module of
 * its own, so that the words of thirty languages are loaded with the first list.
 */
export function* readRecipients(
  input: string | Uint8Array,
  options: ReadOptions,
): Generator<void, ParsedRecipients> {
  const decoded =
    typeof input === 'string'
      ? { text: input, encoding: null, isDoubtful: false }
      : decodeText(input, options.encoding)
  if ('binary' in decoded) return nothing([{ code: decoded.binary }])
  const { encoding, isDoubtful } = decoded
  const reading = yield* readText(decoded.text.replace(/^\uFEFF/, ''), options)
  const problems: ReadingProblem[] = [
    ...(isDoubtful ? [{ code: 'doubtful_encoding' } as const] : []),
    ...(isNobody(reading.entries) ? [{ code: 'no_addresses' } as const] : []),
    ...reading.problems,
  ]
  return { ...reading, encoding, problems, certainty: isDoubtful ? 'guess' : reading.certainty }
}

const isNobody = (entries: readonly ParsedRecipient[]) =>
  entries.length > 0 && !entries.some(({ email }) => /[@＠]/.test(email))

const nothing = (problems: ReadingProblem[]): ParsedRecipients => ({
  format: 'none',
  entries: [],
  columns: null,
  delimiter: null,
  encoding: null,
  header: null,
  sample: [],
  total: 0,
  ignored: [],
  problems,
  certainty: 'certain',
  unknownRoles: [],
})

function* readText(
  text: string,
  { columns, roles, delimiter: given }: ReadOptions,
): Generator<void, ParsedRecipients> {
  if (!/[^\s\0]/.test(text)) return nothing([{ code: 'empty' }])
  if (MARKUP.test(text)) return nothing([{ code: 'markup' }])
  if (LDIF.test(text)) return nothing([{ code: 'ldif' }])
  if (isVcard(text)) {
    const entries = readVcards(text).map(({ line, ...person }) => checkedEntry(person, line))
    return { ...nothing(brokenLine(text)), format: 'vcard', entries, total: entries.length }
  }
  const roleOf = roles ? roleReader(roles) : null
  const isRole = roleOf && ((cell: string) => roleOf(cell) !== undefined)
  const found = given ? { delimiter: given, text, skipped: 0 } : findDelimiter(text, isRole)
  const { delimiter, skipped } = found
  if (delimiter === null && columns === undefined && !isNamedColumn(found.text)) {
    return yield* readList(found.text, skipped)
  }
  const { rows, unclosed } = yield* delimiter === null
    ? wholeLines(found.text)
    : readCells(found.text, delimiter)
  const table = yield* readTable(
    rows.map((row) => ({ ...row, line: row.line + skipped })),
    { columns, roleOf },
  )
  const problems: ReadingProblem[] = [
    ...unclosed.map((line) => ({ code: 'unclosed_quote', line: line + skipped }) as const),
    ...table.problems,
    ...brokenLine(text),
  ]
  return {
    ...table,
    format: 'table',
    delimiter,
    encoding: null,
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    unknownRoles: unknownRoles(table.entries),
  }
}

const MARKUP = /^\s*(?:<!doctype|<\?xml|<html|<table|<head|<body|<meta|\{\\rtf|\{\s*"|\[\s*\{)/i
const LDIF = /^(?:\s|#[^\n]*\n|version: 1\s)*dn::? /i

/** A single column whose first line names it. */
function isNamedColumn(text: string): boolean {
  const [first = '', second] = text
    .slice(0, 2_000)
    .split(/\s*[\r\n]+\s*/)
    .filter(Boolean)
  return second !== undefined && namedColumns([first]) > 0
}

function* wholeLines(text: string) {
  const lines = text.split(/\r\n|\r|\n/).map((cell, at) => ({ cells: [cell], line: at + 1 }))
  yield
  return { rows: lines.filter(({ cells: [cell] }) => cell!.trim() !== ''), unclosed: [] }
}

function* readList(text: string, skipped: number): Generator<void, ParsedRecipients> {
  const entries: ParsedRecipient[] = []
  let read = 0
  for (const { text: whole, line, sender } of chatLines(text)) {
    for (const part of partsOf(whole)) {
      for (const person of parseLine(part, sender))
        entries.push(checkedEntry(person, line + skipped))
      read += part.length
      if (read < CHARACTERS_BETWEEN_PAUSES) continue
      read = 0
      yield
    }
  }
  if (entries.length === 0) return nothing([{ code: 'empty' }])
  return { ...nothing(brokenLine(text)), format: 'list', entries, total: entries.length }
}

/** A few milliseconds on a slow phone. */
const CHARACTERS_BETWEEN_PAUSES = 10_000

/** A very long line in parts, divided behind addresses, never within quotes. */
function partsOf(line: string): string[] {
  if (line.length < 2 * CHARACTERS_BETWEEN_PAUSES) return [line]
  const parts: string[] = []
  let start = 0
  let isQuoted = false
  let hasAt = false
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at]!
    if (sign === '"') isQuoted = !isQuoted
    else if (sign === '@') hasAt = true
    else if (sign === ',' || sign === ';') {
      if (hasAt && !isQuoted && at - start > CHARACTERS_BETWEEN_PAUSES) {
        parts.push(line.slice(start, at))
        start = at + 1
      }
      hasAt = false
    }
  }
  return [...parts, line.slice(start)]
}

/** The first line with a broken character. */
function brokenLine(text: string): ReadingProblem[] {
  const lines = isBroken(text) ? text.split(/\r\n|\r|\n/) : []
  const at = lines.findIndex(isBroken)
  return at < 0 ? [] : [{ code: 'broken_character', line: at + 1 }]
}

function unknownRoles(entries: readonly ParsedRecipient[]): UnknownRole[] {
  const unknown = new Map<string, UnknownRole>()
  for (const { unknownRole: text } of entries) {
    if (text === undefined) continue
    const known = unknown.get(roleKey(text))
    if (known) known.count += 1
    else unknown.set(roleKey(text), { text, count: 1 })
  }
  return [...unknown.values()].sort((a, b) => b.count - a.count)
}
