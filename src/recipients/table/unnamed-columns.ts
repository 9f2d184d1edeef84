import { cellsOf, MAX_LENGTH, type Column } from './column'
import type { TableRow } from './read-cells'
import { isNo, isYes } from './yes-no'

/** The columns of a table without a header whose contents look like names, and whether these or roles have to be asked about. */
export interface UnnamedColumns {
  name: Column[]
  isDoubtful: boolean
}

/**
 * Finds names beside the addresses, by their contents: words that hardly recur. Words that recur, or a few words in a short
 * table, may be roles that nobody knows. Passwords, numbers and notes are neither.
 */
export function unnamedColumns(
  columns: readonly Column[],
  body: readonly TableRow[],
  address: Column,
  role: Column | undefined,
): UnnamedColumns {
  const others = columns
    .filter(({ at, filled, addresses, roles }) => {
      return at !== address.at && at !== role?.at && filled > 0 && addresses === 0 && roles === 0
    })
    .map((column) => ({ column, cells: cellsOf(body, column.at) }))
    .filter(({ cells }) => cells.length > 0)
  const before = others.filter(({ column, cells }) => column.at < address.at && areNames(cells))
  const behind = others.filter(({ column, cells }) => {
    return column.at === address.at + 1 && areNames(cells) && cells.every(hasTwoWords)
  })
  // A single row does not show whether two words behind its address recur.
  const isSure = before.length === 0 && (role !== undefined || body.length > 2)
  const name = before.length > 0 ? before : isSure ? behind : []
  const rest = others.filter((one) => !name.includes(one))
  return {
    name: name.length < 3 ? name.map(({ column }) => column) : [],
    isDoubtful: name.length > 1 || (!role && rest.some(({ cells }) => mayBeRoles(cells))),
  }
}

const different = (cells: readonly string[]) =>
  new Set(cells.map((cell) => cell.toLowerCase())).size

export const isName = (cell: string) => cell.length < MAX_LENGTH && NAME.test(cell)

export const areNames = (cells: readonly string[]) =>
  cells.every(isName) && different(cells) >= 0.7 * cells.length

/** Also behind the number of a line: `2. Ada`. */
const NAME =
  /^(?:[([]?\d{1,4}[.):\]]\s*)?["']?\p{L}[\p{L}\p{M}.,'’()-]*(?:\s+["“]?[\p{L}\p{M}.,'’()-]+["”]?){0,4}["']?$/u
const hasTwoWords = (cell: string) => /^\p{Lu}\S+\s.*\p{Lu}/u.test(cell)

/** Whether cells are a few words that could name a role. Two letters are a country or a language, yes and no an answer. */
export const mayBeRoles = (cells: readonly string[]) =>
  cells.every((cell) => ROLE.test(cell) && !isYes(cell) && !isNo(cell)) &&
  different(cells) <= Math.max(2, Math.min(MAX_ROLES, cells.length / 2))

const MAX_ROLES = 6
const ROLE =
  /^(?!\p{Script=Latin}{1,2}$)\p{L}[\p{L}\p{M}_/&-]{0,29}(?: [\p{L}\p{M}_/&()-]{1,29}){0,2}$/u
