import { nameColumns } from './choose-names'
import type { Column, ColumnContents } from './column'
import { DOUBTFUL, headerKind } from './header-kind'
import type { TableRow } from './read-cells'
import { cellsOf, mayBeRoles, unnamedColumns } from './unnamed-columns'

/** Which columns of a table are read, by position. Pass a changed copy to read the same input another way. */
export interface RecipientColumns {
  /** Whether a row names the columns. Rows above it are not part of the table. */
  hasHeader: boolean
  /** The column of addresses; `null` if no column looks like one. */
  address: number | null
  /** Columns to try, in order, if a row has no address. Always of the same numbered family (`E-mail 2 - Value`). */
  fallbacks: readonly number[]
  role: number | null
  /** One column, or several whose cells are joined in this order. */
  name: readonly number[]
}

export interface ChosenColumns {
  columns: RecipientColumns
  /** Whether there is only one plausible way to read the table. */
  isCertain: boolean
}

/** Decides which columns hold addresses, roles and names, from their headers and contents. Yields after every slice of rows. */
export function* chooseColumns(
  header: readonly string[] | null,
  body: readonly TableRow[],
  isRole: ((text: string) => boolean) | null,
): Generator<void, ChosenColumns> {
  const contents = yield* contentsOf(body, isRole)
  const width = Math.max(contents.length, header?.length ?? 0)
  const columns = Array.from({ length: width }, (_, at): Column => ({
    at,
    ...headerKind(header?.[at] ?? ''),
    ...(contents[at] ?? EMPTY_CONTENTS),
  }))
  const address = addressColumn(columns, header !== null)
  const role = roleColumn(columns, address, header !== null, body)
  const others = columns.filter(({ at }) => at !== address?.at && at !== role?.at)
  const fallbacks = address ? familyOf(address, columns) : []
  const unnamed = header === null && address && unnamedColumns(columns, body, address, role)
  const name = unnamed ? unnamed.name : nameColumns(others, body)
  const isNamed = header === null || (address?.kind === 'address' && address.rank < DOUBTFUL)
  return {
    columns: {
      hasHeader: header !== null,
      address: address?.at ?? null,
      fallbacks: fallbacks.map(({ at }) => at),
      role: role?.at ?? null,
      name: name.map(({ at }) => at),
    },
    isCertain:
      address !== undefined &&
      address.addresses > 0 &&
      isNamed &&
      !(isRole && unnamed && unnamed.isDoubtful) &&
      others.every(({ addresses }) => addresses === 0) &&
      others.every(({ kind, rank }) => kind !== 'address' || rank >= address.rank) &&
      others.every((column) => !mayBeRole(column)) &&
      others.every(({ at }) => !saysWhoHasRole(header?.[at], at, body, isRole)) &&
      (!role || !isRole || isCertainRole(role)),
  }
}

/** How many rows are searched for a header. Titles and summaries above a table are shorter than this. */
const MAX_HEADER_ROWS = 60

/** The index of the row that names the most columns, or -1. Rows above it must be titles, with fewer cells. */
export function headerPosition(rows: readonly TableRow[]): number {
  let best = -1
  let most = 0
  let widestAddressed = 0
  for (const [at, row] of rows.slice(0, MAX_HEADER_ROWS).entries()) {
    const named = namedColumns(row.cells)
    if (named > most && widestAddressed < filledCells(row)) {
      best = at
      most = named
    }
    if (!row.cells.some(hasAddress)) continue
    if (filledCells(row) > 1) break
    widestAddressed = 1
  }
  return best < 0 && isHeaderByContents(rows) ? 0 : best
}

export const filledCells = ({ cells }: TableRow) =>
  cells.filter((cell) => cell.trim() !== '').length

/** How many columns a row names, or 0 if the row is not a header. */
export function namedColumns(cells: readonly string[]): number {
  if (cells.some((cell) => hasAddress(cell) || cell.length > 100)) return 0
  const kinds = cells.map(headerKind).filter(({ kind }) => kind !== null && kind !== 'other')
  const plain = kinds.filter(({ rank }) => rank < 3)
  if (cells.length > 1) {
    return plain.length > 1 || plain.some(({ kind }) => kind === 'address') ? kinds.length : 0
  }
  // A single cell may be a sentence that happens to contain the word.
  const isLabel = cells.join('').trim().split(/\s+/).length < 4
  return kinds.filter(
    ({ kind, rank }) => kind === 'address' && (rank < 2 || (isLabel && rank === DOUBTFUL)),
  ).length
}

/** Whether the first row looks like a header in an unknown language: its cells are labels that do not recur below. */
function isHeaderByContents([first, ...body]: readonly TableRow[]): boolean {
  if (!first || first.cells.length < 2 || first.cells.some(hasAddress)) return false
  const column = first.cells.findIndex(
    (cell, at) => isLabel(cell) && body.some(({ cells }) => isAddress(cells[at] ?? '')),
  )
  return (
    column >= 0 &&
    first.cells.every((cell) => cell.trim() === '' || isLabel(cell)) &&
    first.cells.every((cell, at) => cell === '' || body.every(({ cells }) => cells[at] !== cell))
  )
}

const isLabel = (cell: string) => /^[^\d@./\\]{2,40}$/.test(cell.trim())

export const hasAddress = (cell: string) =>
  cell.length < MAX_CELL_LENGTH && /[^\s@]@[^\s@]/.test(cell)
export const isAddress = (cell: string) =>
  cell.length < MAX_CELL_LENGTH && /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(cell.trim())
const MAX_CELL_LENGTH = 2_000

const EMPTY_CONTENTS: ColumnContents = {
  filled: 0,
  addresses: 0,
  pure: 0,
  roles: 0,
  differentRoles: 0,
}

function* contentsOf(
  body: readonly TableRow[],
  isRole: ((text: string) => boolean) | null,
): Generator<void, ColumnContents[]> {
  const contents: ColumnContents[] = []
  const roles: Set<string>[] = []
  for (const [row, { cells }] of body.entries()) {
    cells.forEach((text, at) => {
      const column = (contents[at] ??= { ...EMPTY_CONTENTS })
      const cell = text.trim()
      if (cell === '') return
      column.filled += 1
      if (hasAddress(cell)) column.addresses += 1
      if (isAddress(cell)) column.pure += 1
      if (isRole?.(cell)) {
        column.roles += 1
        column.differentRoles = (roles[at] ??= new Set()).add(cell.toLowerCase()).size
      }
    })
    if (row % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) yield
  }
  return contents
}

/** Takes a few milliseconds on a slow phone. */
export const ROWS_BETWEEN_PAUSES = 1_000

/**
 * The column whose header names it most plainly and that contains addresses; otherwise the column that contains the most. A
 * column of other people's addresses (such as managers) is taken only if every filled column has addresses.
 */
function addressColumn(columns: readonly Column[], hasHeader: boolean): Column | undefined {
  const named = columns.filter(({ kind, rank }) => kind === 'address' && rank < DOUBTFUL)
  const filled = columns.filter(({ addresses }) => addresses > 0)
  const found =
    plainest(named.filter(({ addresses }) => addresses > 0)) ??
    // A column called Email counts even if it is empty: its rows are people whose address is missing.
    plainest(named.filter(({ rank }) => rank < 2)) ??
    fullest(filled.filter(({ kind, pure }) => kind === null && (pure > 0 || !hasHeader))) ??
    plainest(named.filter(({ rank }) => rank < 4)) ??
    fullest(filled.filter(({ kind }) => kind?.endsWith('name'))) ??
    // Another person's address, if the table contains nothing else.
    filled.find(
      ({ kind }) =>
        kind !== 'secret' && columns.every((one) => one.filled === 0 || one.addresses > 0),
    )
  return (
    found &&
    [found, ...columns.filter((one) => isSameFamily(one, found))].sort(
      (a, b) => a.number - b.number,
    )[0]
  )
}

const isSameFamily = (one: Column, other: Column) =>
  one.kind === 'address' && other.kind === 'address' && one.family === other.family

const plainest = (columns: readonly Column[]) =>
  [...columns].sort(
    (a, b) => a.rank - b.rank || (a.family === b.family ? a.number - b.number : b.pure - a.pure),
  )[0]

const fullest = (columns: readonly Column[]) =>
  [...columns].sort((a, b) => b.pure - a.pure || b.addresses - a.addresses)[0]

/** The columns of the same numbered family with higher numbers. */
function familyOf(address: Column, columns: readonly Column[]): Column[] {
  return columns
    .filter((one) => isSameFamily(one, address) && one.number > address.number)
    .sort((a, b) => a.number - b.number)
}

const isCertainRole = ({ kind, filled, roles }: Column) =>
  roles === filled || (kind === 'role' && roles > 0)

/** Whether a column could plausibly be the column of roles. */
const mayBeRole = ({ kind, rank, roles, filled }: Column) =>
  kind === 'role'
    ? rank < DOUBTFUL
    : roles > 0 && (kind === null || (kind === 'other' && roles === filled))

/** Whether a column is named after a role and says yes or no: `isAdmin`, `Admin?`. */
function saysWhoHasRole(
  header = '',
  at: number,
  body: readonly TableRow[],
  isRole: ((text: string) => boolean) | null,
): boolean {
  const name = header.replace(/^is(?=[\s_A-Z])|[\s?]+$/g, '')
  return (isRole?.(name) ?? false) && body.every(({ cells }) => FLAG.test(cells[at] ?? ''))
}

const FLAG =
  /^\s*(?:true|false|yes|no|[ynx01]|ja|nein|nee|nej|oui|non|s[ií]|sim|n[ãi]o|tak|nie|да|нет|是|否|[^\p{L}\p{N}])?\s*$/iu

function roleColumn(
  columns: readonly Column[],
  address: Column | undefined,
  hasHeader: boolean,
  body: readonly TableRow[],
): Column | undefined {
  const others = columns.filter(({ at }) => at !== address?.at)
  const named = others
    .filter(({ kind, rank, roles }) => kind === 'role' && (rank < 2 || roles > 0))
    .sort((a, b) => a.rank - b.rank)
  const [plain] = named.filter(({ rank }) => rank < DOUBTFUL)
  const filled = named.filter(({ rank, roles }) => rank < DOUBTFUL && roles > 0)[0]
  if (plain) return filled ?? plain
  // No header names it, so the contents must leave little doubt.
  return others.find(
    ({ at, kind, filled, roles, differentRoles }) =>
      kind === null &&
      roles > 0 &&
      (hasHeader
        ? roles === filled && differentRoles > 1
        : 2 * roles >= filled || mayBeRoles(cellsOf(body, at))),
  )
}
