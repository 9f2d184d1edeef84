import { hasAt } from './address/address-shape'
import { readList } from './list/read-list'
import { isVcard, readVcards } from './list/read-vcards'
import type {
  ParsedRecipient,
  ParsedRecipients,
  ReadingProblem,
  UnknownRole,
} from './parsed-recipients'
import { roleKey, roleReader, type RoleName, type RoleOf } from './role-names'
import type { RecipientColumns } from './table/choose-columns'
import type { Delimiter } from './table/delimiter'
import { findDelimiter, type DelimitedText } from './table/find-delimiter'
import { namedColumns } from './table/find-header'
import { unmarked } from './list/unwrap'
import { readCells, type TableRow } from './table/read-cells'
import { readTable } from './table/read-table'
import { isBroken } from './text/broken-text'
import { decodeText } from './text/decode-text'
import { jsonRows } from './text/json-rows'
import { linesOf } from './text/lines'
import { withoutMarkup } from './text/page-source'
import { foreignFormat, plainText } from './text/plain-text'
import { recordRows } from './text/record-rows'
import { rowsAsText } from './text/workbook'

export interface ReadOptions {
  /** Which columns to read. Columns that are not given are detected. If any is given, the input is read as a table. */
  columns?: Partial<RecipientColumns> | undefined
  /** The known roles and their labels. Without this option, any text in the column of roles counts as a role. */
  roles?: readonly RoleName[] | undefined
  /** @default detected */
  delimiter?: Delimiter | undefined
  /**
   * The encoding of bytes that are not Unicode, as a label that `TextDecoder` knows, such as `windows-1251`.
   * @default 'windows-1252'
   */
  encoding?: string | undefined
}

/** Reads the people in a text or a file. Yields between slices of a long input. */
export function* readRecipients(
  input: string | Uint8Array,
  options: ReadOptions,
): Generator<void, ParsedRecipients> {
  const decoded =
    typeof input === 'string'
      ? { text: input, encoding: null, isDoubtful: false }
      : decodeText(input, options.encoding)
  if ('binary' in decoded) return emptyResult([{ code: decoded.binary }])
  const { encoding, isDoubtful } = decoded
  const reading = yield* readText(decoded.text, options)
  const problems: ReadingProblem[] = [
    ...(isDoubtful ? [{ code: 'doubtful_encoding' } as const] : []),
    ...(hasNoAddress(reading.entries) ? [{ code: 'no_addresses' } as const] : []),
    ...reading.problems,
  ]
  return { ...reading, encoding, problems, certainty: isDoubtful ? 'guess' : reading.certainty }
}

const hasNoAddress = (entries: readonly ParsedRecipient[]) =>
  entries.length > 0 && !entries.some(({ email }) => hasAt(email))

const emptyResult = (problems: ReadingProblem[]): ParsedRecipients => ({
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
  written: string,
  { columns, roles, delimiter: stated }: ReadOptions,
): Generator<void, ParsedRecipients> {
  const text = withoutMarkup(plainText(written))
  if (!/[^\s\0]/.test(text)) return emptyResult([{ code: 'empty' }])
  const people = jsonRows(text)
  if (people) return yield* readText(rowsAsText(people), { columns, roles, delimiter: '\t' })
  const foreign = foreignFormat(text)
  if (foreign) return emptyResult([{ code: foreign }])
  const records = isVcard(text) || stated ? null : recordRows(text)
  if (records) {
    const reading = yield* readText(rowsAsText(records.rows), { columns, roles, delimiter: '\t' })
    const lineOf = (row: number) => records.lines[row - 1] ?? row
    const atLine = ({ line, ...problem }: ReadingProblem): ReadingProblem =>
      line === undefined ? problem : { ...problem, line: lineOf(line) }
    return {
      ...reading,
      entries: reading.entries.map((one) => ({ ...one, line: lineOf(one.line) })),
      problems: reading.problems.map(atLine),
    }
  }
  const roleOf = roles ? roleReader(roles) : null
  const isRole = roleOf && ((cell: string) => roleOf(cell) !== undefined)
  const isCards = isVcard(text)
  const found =
    isCards || stated ? { delimiter: stated ?? null, text } : findDelimiter(text, isRole)
  const isTable =
    !isCards && (found.delimiter !== null || columns !== undefined || isNamedColumn(found.text))
  if (isTable) return yield* readColumns(found, columns, roleOf)
  const entries = isCards ? readVcards(text) : yield* readList(found.text, roleOf)
  if (entries.length === 0) return emptyResult([{ code: 'empty' }])
  return {
    ...emptyResult(brokenLine(text)),
    format: isCards ? 'vcard' : 'list',
    entries,
    total: entries.length,
    unknownRoles: unknownRoles(entries),
  }
}

function* readColumns(
  { delimiter, text }: DelimitedText,
  columns: ReadOptions['columns'],
  roleOf: RoleOf | null,
): Generator<void, ParsedRecipients> {
  const { rows, unclosed } = yield* delimiter === null
    ? wholeLines(text)
    : readCells(text, delimiter)
  const table = yield* readTable(delimiter === '|' ? rows.map(withoutMarks) : rows, {
    columns,
    roleOf,
  })
  const problems: ReadingProblem[] = [
    ...unclosed.map((line) => ({ code: 'unclosed_quote', line }) as const),
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

/** A row without the marks that Markdown puts around words. */
const withoutMarks = ({ cells, line }: TableRow): TableRow => ({
  cells: cells.map((cell) => unmarked(cell.trim())),
  line,
})

/** Whether the text is a single column with a header. */
function isNamedColumn(text: string): boolean {
  const [first = '', second] = text
    .slice(0, 2_000)
    .split(/\s*[\r\n]+\s*/)
    .filter(Boolean)
  return second !== undefined && namedColumns([first]) > 0
}

function* wholeLines(text: string) {
  const lines = linesOf(text).map((cell, at) => ({ cells: [cell], line: at + 1 }))
  yield
  return { rows: lines.filter(({ cells: [cell] }) => cell!.trim() !== ''), unclosed: [] }
}

/** Reports the first line with a broken character, if there is one. */
function brokenLine(text: string): ReadingProblem[] {
  const lines = isBroken(text) ? linesOf(text) : []
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
