import { nameColumns } from './choose-names'
import type { Column, ColumnContents } from './column'
import { DOUBTFUL, headerKind } from './header-kind'
import type { TableRow } from './read-cells'

/** Which columns of a table are read, by their positions. Give it back changed to have the same input read another way. */
export interface RecipientColumns {
  /** Whether a row names the columns. What stands above it is no part of the table. */
  hasHeader: boolean
  /** `null` where no column looks like one of addresses. */
  address: number | null
  /** Read in this order where the cell of addresses is empty. Only ever of the same numbered family (`E-mail 2 - Value`). */
  fallbacks: readonly number[]
  role: number | null
  /** One column, or several that make up a name together, in this order. */
  name: readonly number[]
}

export interface ChosenColumns {
  columns: RecipientColumns
  /** There is one way to read the table. */
  isCertain: boolean
}

/** Which columns hold what: judged by their headers and by what stands in them. */
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
    ...(contents[at] ?? NOTHING),
  }))
  const address = addressColumn(columns, header !== null)
  const role = roleColumn(columns, address, header !== null)
  const others = columns.filter(({ at }) => at !== address?.at && at !== role?.at)
  const fallbacks = address ? familyOf(address, columns) : []
  const name = nameColumns(others, body)
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
      others.every(({ addresses }) => addresses === 0) &&
      others.every(({ kind, rank }) => kind !== 'address' || rank >= address.rank) &&
      others.every((column) => !mayBeRole(column)) &&
      (!role || !isRole || isCertainRole(role)),
  }
}

/** As far down as titles and summaries reach. */
const HEADER_WITHIN = 60

/** The position of the row that names most columns, or -1. Above it stand only titles: rows with fewer cells. */
export function headerPosition(rows: readonly TableRow[]): number {
  let best = -1
  let most = 0
  let widestAddressed = 0
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
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

/** How many columns a row names, or 0 if it is no header: those that say plainly what they are. */
export function namedColumns(cells: readonly string[]): number {
  if (cells.some((cell) => hasAddress(cell) || cell.length > 100)) return 0
  const kinds = cells.map(headerKind).filter(({ kind }) => kind !== null && kind !== 'other')
  const plain = kinds.filter(({ rank }) => rank < 3)
  if (cells.length > 1) {
    return plain.length > 1 || plain.some(({ kind }) => kind === 'address') ? kinds.length : 0
  }
  // A line of its own may be a sentence with the word in it.
  const isLabel = cells.join('').trim().split(/\s+/).length < 4
  return kinds.filter(
    ({ kind, rank }) => kind === 'address' && (rank < 2 || (isLabel && rank === DOUBTFUL)),
  ).length
}

/** A first row that is unlike what stands below it, in a language that we do not know. */
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

export const hasAddress = (cell: string) => cell.length < MAX_CELL && /[^\s@]@[^\s@]/.test(cell)
export const isAddress = (cell: string) =>
  cell.length < MAX_CELL && /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(cell.trim())
const MAX_CELL = 2_000

const NOTHING: ColumnContents = { filled: 0, addresses: 0, pure: 0, roles: 0, differentRoles: 0 }

function* contentsOf(
  body: readonly TableRow[],
  isRole: ((text: string) => boolean) | null,
): Generator<void, ColumnContents[]> {
  const contents: ColumnContents[] = []
  const roles: Set<string>[] = []
  for (const [row, { cells }] of body.entries()) {
    cells.forEach((text, at) => {
      const column = (contents[at] ??= { ...NOTHING })
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

/** A few milliseconds on a slow phone. */
export const ROWS_BETWEEN_PAUSES = 1_000

/**
 * The column whose header says so most plainly, if addresses stand in it; else the one in which they stand. Never for want of
 * something better one that holds the address of another person.
 */
function addressColumn(columns: readonly Column[], hasHeader: boolean): Column | undefined {
  const named = columns.filter(({ kind, rank }) => kind === 'address' && rank < DOUBTFUL)
  const filled = columns.filter(({ addresses }) => addresses > 0)
  const found =
    plainest(named.filter(({ addresses }) => addresses > 0)) ??
    // An empty column called Email still says whose address is missing.
    plainest(named.filter(({ rank }) => rank < 2)) ??
    fullest(filled.filter(({ kind, pure }) => kind === null && (pure > 0 || !hasHeader))) ??
    plainest(named.filter(({ rank }) => rank < 4)) ??
    fullest(filled.filter(({ kind }) => kind?.endsWith('name'))) ??
    // Of another person, if there is nobody else in the table.
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

/** The later columns of its numbered family. */
function familyOf(address: Column, columns: readonly Column[]): Column[] {
  return columns
    .filter((one) => isSameFamily(one, address) && one.number > address.number)
    .sort((a, b) => a.number - b.number)
}

const isCertainRole = ({ kind, filled, roles }: Column) =>
  roles === filled || (kind === 'role' && roles > 0)

/** A column that somebody else might take for that of roles. */
const mayBeRole = ({ kind, rank, roles }: Column) =>
  kind === 'role' ? rank < DOUBTFUL : kind === null && roles > 0

function roleColumn(
  columns: readonly Column[],
  address: Column | undefined,
  hasHeader: boolean,
): Column | undefined {
  const others = columns.filter(({ at }) => at !== address?.at)
  const named = others
    .filter(({ kind, rank, roles }) => kind === 'role' && (rank < 2 || roles > 0))
    .sort((a, b) => a.rank - b.rank)
  const [plain] = named.filter(({ rank }) => rank < DOUBTFUL)
  const filled = named.filter(({ rank, roles }) => rank < DOUBTFUL && roles > 0)[0]
  if (plain) return filled ?? plain
  // Without a word for it, only what can hardly be anything else.
  return others.find(
    ({ kind, filled, roles, differentRoles }) =>
      kind === null &&
      roles > 0 &&
      (hasHeader ? roles === filled && differentRoles > 1 : 2 * roles >= filled),
  )
}
