import type { InvitationRole } from '../../invitation/invitation'
import { addressProblem } from '../address/address-problem'
import { isBroken } from '../text/broken-text'
import {
  chooseColumns,
  filledCells,
  headerPosition,
  namedColumns,
  ROWS_BETWEEN_PAUSES,
  type RecipientColumns,
} from './choose-columns'
import { decodeWords } from '../list/encoded-words'
import { personName, type ListedAddress } from '../list/email-list'
import { headerKind } from './header-kind'
import { parseEmailList } from '../list/parse-email-list'
import type { ParsedRecipient, ParsedTable, ReadingProblem } from '../parsed-recipients'
import { MAX_COLUMNS, type TableRow } from './read-cells'
import { isInactive } from './row-status'
import { suggestEmail } from '../address/suggest-email'

export interface ReadTableOptions {
  columns?: Partial<RecipientColumns> | undefined
  /** Finds the role that a text names. If `null`, any text in the column is a role. */
  roleOf: ((text: string) => InvitationRole | undefined) | null
}

/**
 * Reads the people in the rows of a table. Reads only the chosen columns. Yields after every slice of rows.
 */
export function* readTable(
  wholeRows: readonly TableRow[],
  { columns: stated = {}, roleOf }: ReadTableOptions,
): Generator<void, ParsedTable> {
  const rows = wholeRows.map((row) =>
    row.cells.length > MAX_COLUMNS ? { ...row, cells: row.cells.slice(0, MAX_COLUMNS) } : row,
  )
  const headerAt = stated.hasHeader === false ? -1 : headerPosition(rows)
  const headerRow = rows[headerAt < 0 && stated.hasHeader ? 0 : headerAt]
  const { body, problems } = sectionBelow(rows, headerRow)
  const header = headerRow?.cells ?? null
  const isRole = roleOf && ((text: string) => roleOf(text) !== undefined)
  const chosen = yield* chooseColumns(header, body, isRole)
  const columns = { ...chosen.columns, ...stated, hasHeader: header !== null }
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), header?.length ?? 0)

  const read = new Set([columns.address, ...columns.fallbacks, columns.role, ...columns.name])
  const entries: ParsedRecipient[] = []
  for (const [at, row] of body.entries()) {
    entries.push(...recipientsIn(row, columns, roleOf))
    if (
      header &&
      row.cells.some((cell, at) => !read.has(at) && isInactive(header[at] ?? '', cell))
    ) {
      problems.push({ code: 'inactive', line: row.line })
    }
    if (header && row.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      problems.push({ code: 'uneven_row', line: row.line })
    }
    if (at % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) yield
  }
  const isSecret = (at: number) => headerKind(header?.[at] ?? '').kind === 'secret'
  const all = Array.from({ length: width }, (_, at) => at)
  const holdsSomething = (at: number) =>
    HAS_WORD.test(header?.[at] ?? '') || body.some(({ cells }) => HAS_WORD.test(cells[at] ?? ''))
  return {
    entries,
    columns,
    header: header && all.map((at) => header[at] ?? ''),
    // Passwords must never be displayed.
    sample: body
      .slice(0, 3)
      .map(({ cells }) => all.map((at) => (isSecret(at) ? '' : (cells[at] ?? '')))),
    total: body.length,
    ignored: all.filter((at) => !read.has(at) && holdsSomething(at)),
    problems,
    certainty: chosen.isCertain || stated.address !== undefined ? 'certain' : 'guess',
  }
}

/** The rows below a header, up to the next table. Skips separator lines and repetitions of the header. */
function sectionBelow(rows: readonly TableRow[], header: TableRow | undefined) {
  const body: TableRow[] = []
  const problems: ReadingProblem[] = []
  for (const row of rows.slice(header ? rows.indexOf(header) + 1 : 0)) {
    const isRepeated = header !== undefined && row.cells.join('\n') === header.cells.join('\n')
    if (isRepeated || (header && filledCells(row) > 1 && namedColumns(row.cells) > 1)) {
      // The titles directly above the second table belong to it.
      while (body.length > 0 && filledCells(body.at(-1)!) === 1 && !hasAt(body.at(-1)!)) body.pop()
      if (isRepeated) continue
      problems.push({ code: 'another_table', line: row.line })
      break
    }
    if (HAS_WORD.test(row.cells.join(''))) body.push(row)
  }
  while (header && body.length > 1 && isTotal(body.at(-1)!)) body.pop()
  return { body, problems }
}

const hasAt = ({ cells }: TableRow) => cells.some((cell) => cell.includes('@'))

/** Whether a row counts the rows above it. */
const isTotal = (row: TableRow) =>
  filledCells(row) < 3 && !hasAt(row) && TOTAL.test(row.cells.find((cell) => cell.trim() !== '')!)

const TOTAL =
  /^\W*(?:(?:grand )?totals?|sum|summe|gesamt|insgesamt|anzahl|count|somme|totale|suma|totaal|razem|soma|итого|всего|合計|总计|總計|합계|المجموع)(?:\s*[:：=(\d].*|\s*)$|^\W*\d+ (?:rows?|users?|members?|people|persons?|records?|results?|items?|entries|contacts?|personen|zeilen|einträge|utilisateurs|usuarios|utenti|gebruikers)\W*$/iu

const HAS_WORD = /[\p{L}\p{N}@＠]/u

function recipientsIn(
  { cells, line }: TableRow,
  { address, fallbacks, role, name }: RecipientColumns,
  roleOf: ReadTableOptions['roleOf'],
): ParsedRecipient[] {
  const cellAt = (at: number | null) => (at === null ? '' : (cells[at] ?? '').trim())
  const column = [address, ...fallbacks].find((at) => cellAt(at) !== '') ?? address
  const people = peopleIn(cellAt(column))
  if (people.length === 0) people.push({ email: '' })
  const nameParts = name.map(cellAt).filter(Boolean)
  const roleText = cellAt(role).slice(0, MAX_TEXT_LENGTH)
  const known = roleText === '' ? undefined : roleOf ? roleOf(roleText) : roleText
  return people.map(({ email, name: beside }) => ({
    ...checkedEntry(
      { email, name: people.length === 1 ? joinName(nameParts) || beside : beside },
      line,
    ),
    ...(known !== undefined && { role: known }),
    ...(roleText !== '' && known === undefined && { unknownRole: roleText }),
    ...(column !== address && column !== null && { column }),
  }))
}

const MAX_TEXT_LENGTH = 200

/** Joins the parts of a name, without a space if all of them are in Han or Hangul characters. */
function joinName(parts: readonly string[]): string {
  const isUnspaced = parts.every((part) => /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(part))
  return parts.join(isUnspaced ? '' : ' ')
}

/** The people in one cell of the column of addresses. */
function peopleIn(cell: string): ListedAddress[] {
  if (cell.length > MAX_CELL_LENGTH) return [{ email: cell.slice(0, 1_000) }]
  // Google Contacts joins several addresses of one person with ` ::: `, directories with `|`.
  const [whole = ''] = cell.split(' ::: ')
  const [first = ''] = /@[^|]*\|.*@/.test(whole) ? whole.split('|') : [whole]
  // Exchange marks the primary address with `SMTP:` in capitals.
  const proxies = /^smtp:/i.test(first) ? first.split(/\+(?=smtp:)/i) : []
  const text = proxies.find((proxy) => proxy.startsWith('SMTP:')) ?? first
  const people = parseEmailList(text)
  if (text.includes('<')) return people
  // In a cell for an address, a space is a typing mistake rather than the end of a name.
  const isOneAddress = people.length === 1 && people[0]!.name !== undefined && !/[("“'[]/.test(text)
  return isOneAddress
    ? [{ email: text.slice(0, MAX_TEXT_LENGTH) }]
    : people.map(({ email }) => ({ email }))
}

/** UTF-16 code units. A longer cell is not looked at. */
const MAX_CELL_LENGTH = 20_000

/** An entry with its address checked: `problem` and `suggestion` are set if needed. */
export function checkedEntry({ email, name }: ListedAddress, line: number): ParsedRecipient {
  const problem = addressProblem(email)
  const suggestion = problem && suggestEmail(email)
  const readName = plainName(name)
  return {
    email: problem === 'too_long' ? email.slice(0, MAX_KEPT_EMAIL_LENGTH) : email,
    ...(readName && readName !== email && { name: readName }),
    line,
    ...(problem && { problem }),
    ...(suggestion && { suggestion }),
  }
}

/** A name without surrounding brackets; `undefined` if there is none, or if the text is broken. */
function plainName(text = ''): string | undefined {
  const name = decodeWords(text.slice(0, MAX_TEXT_LENGTH))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
  return isBroken(name) ? undefined : personName(name)?.replace(/^[(<[]([^()<>[\]]*)[)>\]]$/, '$1')
}

/** Long enough to recognize the text by, and still too long to be a valid address. */
const MAX_KEPT_EMAIL_LENGTH = 300
