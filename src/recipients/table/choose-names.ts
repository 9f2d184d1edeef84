import { cellsOf, type Column } from './column'
import { DOUBTFUL } from './header-kind'
import type { TableRow } from './read-cells'
import { areNames, isName } from './unnamed-columns'

/** The column of full names, or the columns of first and last names in reading order. */
export function nameColumns(
  columns: readonly Column[],
  body: readonly TableRow[],
  address: Column | undefined,
): Column[] {
  const full =
    columns.find((one) => isNamedLike(address, one, body)) ??
    columns.find(({ kind }) => kind === 'name')
  const [first] = columns.filter(({ kind }) => kind === 'first_name')
  const [last] = columns.filter(({ kind }) => kind === 'last_name')
  if (first && last) {
    if (full && full.filled >= first.filled) return [full]
    const infix = columns.filter(({ kind }) => kind === 'infix')
    return infix.length === 1 ? [first, ...infix, last] : inOrder(first, last, body)
  }
  const part = first ?? last
  if (full && part) {
    const isWhole = ({ cells }: TableRow) => includesWord(cells[full.at], cells[part.at])
    if (body.filter(isWhole).length * 2 > part.filled) return [full]
    // In `Vorname, Name` and `Nombre, Apellidos`, the general word means the other part of the name.
    return first ? inOrder(first, full, body) : inOrder(full, part, body)
  }
  return [full ?? part ?? loginNames(columns, body)].filter((column) => column !== undefined)
}

/** Whether a column has the names of those whose addresses they are: `Speaker` beside `Speaker Email`, whatever `Name` is. */
function isNamedLike(
  address: Column | undefined,
  { at, family, kind }: Column,
  body: readonly TableRow[],
) {
  const isOwn = address !== undefined && kind !== 'address' && kind !== 'secret'
  if (!isOwn || address.whose === '' || family.replace(/ name$/, '') !== address.whose) return false
  const cells = cellsOf(body, at)
  return cells.some((cell) => cell.includes(' ')) && cells.every(isName)
}

/** A column called "User name" that has names in it. */
const loginNames = (columns: readonly Column[], body: readonly TableRow[]) =>
  columns.find(({ at, kind, rank, filled, addresses }) => {
    const cells = kind === 'address' && rank < DOUBTFUL && addresses === 0 ? cellsOf(body, at) : []
    return filled > 0 && areNames(cells) && cells.some((cell) => cell.includes(' '))
  })

/** Puts the family name first if the names are Chinese, Japanese or Korean. */
function inOrder(first: Column, last: Column, body: readonly TableRow[]): Column[] {
  const isEastern = body.slice(0, 20).some(({ cells }) => EASTERN.test(cells[last.at] ?? ''))
  return isEastern ? [last, first] : [first, last]
}

const EASTERN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

const includesWord = (whole = '', word = '') =>
  word.trim() !== '' && whole.toLowerCase().includes(word.trim().toLowerCase())
