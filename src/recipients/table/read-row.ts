import { checkedEntry, MAX_TEXT_LENGTH } from '../checked-entry'
import { struckText } from '../list/left-out'
import { parseEmailList } from '../list/parse-email-list'
import type { ListedAddress } from '../list/read-line'
import type { ParsedRecipient } from '../parsed-recipients'
import type { RoleOf } from '../role-names'
import type { RecipientColumns } from './choose-columns'
import type { TableRow } from './read-cells'

/** The people in a row. Reads only the chosen columns. */
export function recipientsIn(
  { cells, line }: TableRow,
  { address, fallbacks, role, name }: RecipientColumns,
  roleOf: RoleOf | null,
): ParsedRecipient[] {
  const cellAt = (at: number | null) => {
    const cell = at === null ? '' : (cells[at] ?? '').trim()
    return struckText(cell) ?? cell
  }
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
