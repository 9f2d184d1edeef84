import { hasWord } from '../address/address-shape'
import { cellLeavesOut, markedOut, struckText } from '../list/left-out'
import type { ParsedRecipient, ParsedTable } from '../parsed-recipients'
import type { RoleOf } from '../role-names'
import { chooseColumns, type RecipientColumns } from './choose-columns'
import { isPause } from './column'
import { headerPosition } from './find-header'
import { headerKind } from './header-kind'
import { MAX_COLUMNS, type TableRow } from './read-cells'
import { recipientsIn } from './read-row'
import { roleTitle, under, type RoleTitle } from './role-titles'
import { isInactive } from './row-status'
import { sectionBelow } from './section'

export interface ReadTableOptions {
  columns?: Partial<RecipientColumns> | undefined
  /** Finds the role that a text names. If `null`, any text in the column is a role. */
  roleOf: RoleOf | null
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
  let isDoubtful = false
  const lines = body.map(({ cells }) => cells.join('\t'))
  const isMarked = markedOut(lines)
  let title: RoleTitle | null = null
  for (const [at, row] of body.entries()) {
    title = roleTitle(row, columns.role, roleOf, title)
    const people = title?.row === row ? [] : recipientsIn(row, columns, roleOf).map(under(title))
    entries.push(...people)
    // Several addresses of the person who is named, or of others.
    isDoubtful ||= people.length > 1 && columns.name.some((at) => row.cells[at]?.trim())
    const saysInactive = (cell: string, at: number) =>
      !read.has(at) &&
      (isInactive(header?.[at] ?? '', cell) || cellLeavesOut(header?.[at] ?? '', cell))
    if (row.cells.some(saysInactive) || row.cells.some(struckText) || isMarked(lines[at]!)) {
      problems.push({ code: 'inactive', line: row.line })
    }
    if (header && row.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      problems.push({ code: 'uneven_row', line: row.line })
    }
    if (isPause(at)) yield
  }
  const isSecret = (at: number) => headerKind(header?.[at] ?? '').kind === 'secret'
  const all = Array.from({ length: width }, (_, at) => at)
  const holdsSomething = (at: number) =>
    hasWord(header?.[at] ?? '') || body.some(({ cells }) => hasWord(cells[at] ?? ''))
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
    certainty:
      (chosen.isCertain && !isDoubtful) || stated.address !== undefined ? 'certain' : 'guess',
  }
}
