import type { Column } from './column'
import type { TableRow } from './read-cells'

/** The column of whole names, or those of first and last names in the order in which people read them. */
export function nameColumns(columns: readonly Column[], body: readonly TableRow[]): Column[] {
  const [full] = columns.filter(({ kind }) => kind === 'name')
  const [first] = columns.filter(({ kind }) => kind === 'first_name')
  const [last] = columns.filter(({ kind }) => kind === 'last_name')
  if (first && last)
    return full && full.filled >= first.filled ? [full] : inOrder(first, last, body)
  const part = first ?? last
  if (full && part) {
    const isWhole = ({ cells }: TableRow) => includesWord(cells[full.at], cells[part.at])
    if (body.filter(isWhole).length * 2 > part.filled) return [full]
    // `Vorname, Name` and `Nombre, Apellidos`: the general word names the other half.
    return first ? inOrder(first, full, body) : inOrder(full, part, body)
  }
  return [full ?? part].filter((column) => column !== undefined)
}

/** In Chinese, Japanese and Korean the family name comes first. */
function inOrder(first: Column, last: Column, body: readonly TableRow[]): Column[] {
  const isEastern = body.slice(0, 20).some(({ cells }) => EASTERN.test(cells[last.at] ?? ''))
  return isEastern ? [last, first] : [first, last]
}

const EASTERN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

const includesWord = (whole = '', word = '') =>
  word.trim() !== '' && whole.toLowerCase().includes(word.trim().toLowerCase())
