import { nameColumns } from './choose-names'
import { hasWord } from '../address/address-shape'
import { isRoleTitle, mentionsRole } from '../list/role-words'
import { roleKey } from '../role-names'
import { cellsOf, columnsOf, type Column } from './column'
import { DOUBTFUL } from './header-kind'
import type { TableRow } from './read-cells'
import { mayBeRoles, unnamedColumns } from './unnamed-columns'
import { foldHeader } from './word-list'
import { isNo, isYes } from './yes-no'

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
  const columns = yield* columnsOf(header ?? [], body, isRole)
  const address = addressColumn(columns, header !== null)
  const role = roleColumn(columns, address, header !== null, body)
  const others = columns.filter(({ at }) => at !== address?.at && at !== role?.at)
  const fallbacks = address ? familyOf(address, columns) : []
  const unnamed = header === null && address && unnamedColumns(columns, body, address, role)
  const name = unnamed ? unnamed.name : nameColumns(others, body, address)
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
      others.every((column) => !mayBeRole(column) && !namesLeaders(column, body, isRole)) &&
      others.every(({ at }) => !saysWhoHasRole(header?.[at], at, body, isRole)) &&
      (!role || !isRole || (isCertainRole(role) && !areMerged(role.at, body))),
  }
}

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

/**
 * Whether the cells of a column may each stand for those below, as merged cells do: the first is filled, none recurs, and at most
 * half are filled.
 */
function areMerged(at: number, body: readonly TableRow[]): boolean {
  const keys = body.map(({ cells }) => roleKey(cells[at] ?? ''))
  const filled = keys.filter(Boolean)
  const mayStandForOthers = filled.length * 2 <= keys.length
  return mayStandForOthers && keys[0] !== '' && new Set(filled).size === filled.length
}

/** Whether a column could plausibly be the column of roles. */
const mayBeRole = ({ kind, rank, roles, differentRoles, filled }: Column) =>
  kind === 'role'
    ? rank < DOUBTFUL
    : roles > 0 && (kind === null || (kind === 'other' && (roles === filled || differentRoles > 1)))

/** Whether a column names those who lead, if only by names of roles that nobody knows: `Workspace owner`, `Guest`. */
function namesLeaders(
  { at, kind }: Column,
  body: readonly TableRow[],
  isRole: ((text: string) => boolean) | null,
): boolean {
  if (!isRole || (kind !== null && kind !== 'other')) return false
  const cells = cellsOf(body, at)
  const roleOf = (text: string) => (isRole(text) ? text : undefined)
  const naming = cells.filter((cell) => mentionsRole(cell, roleOf))
  return naming.length * 2 >= cells.length && naming.some(isRoleTitle)
}

/** Whether a column is named after a role and says yes or no: `isAdmin`, `Admin?`, `Administrator rights`. */
function saysWhoHasRole(
  header = '',
  at: number,
  body: readonly TableRow[],
  isRole: ((text: string) => boolean) | null,
): boolean {
  const name = header.replace(/^is(?=[\s_A-Z])|[\s?]+$/g, '')
  const isFlag = (cell: string) => !hasWord(cell) || isYes(cell) || isNo(cell)
  const isNamed = isRole !== null && (isRole(name) || isRoleTitle(foldHeader(header)))
  return (
    isNamed && cellsOf(body, at).length > 0 && body.every(({ cells }) => isFlag(cells[at] ?? ''))
  )
}

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
