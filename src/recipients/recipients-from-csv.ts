import { parseEmailList, type ListedAddress } from './email-list'

/** Somebody from a file. */
export interface FiledRecipient extends ListedAddress {
  /** What stood in the column of roles. */
  role?: string
}

const HEADERS = {
  email: /mail|address|adresse|courriel|correo|البريد|メール/i,
  role: /^(roles?|rollen?|rôles?|rol|ruolo)\b/i,
  name: /name|nom\b|nombre|person/i,
}

/**
 * The people in the rows of a table: with a head that names its columns or without one. Nothing is dropped: a row without an
 * address becomes an entry that says so.
 *
 * @param isRole whether a text names a role; finds the column of roles where no head does
 */
export function recipientsFromCsv(
  rows: readonly (readonly string[])[],
  isRole: (text: string) => boolean,
): FiledRecipient[] {
  // How spreadsheets say which separator they used.
  const table = /^sep=/i.test(rows[0]?.[0] ?? '') ? rows.slice(1) : rows
  const [head = []] = table
  const named = (kind: keyof typeof HEADERS) =>
    head.flatMap((cell, column) => (HEADERS[kind].test(cell.trim()) ? [column] : []))
  const hasHead = !head.some(hasAt) && (named('email').length > 0 || named('role').length > 0)
  const body = hasHead ? table.slice(1) : table
  const columns = [...Array(Math.max(0, ...table.map((row) => row.length))).keys()]
  // A postal address has a head like it, so what stands below decides.
  const emailColumn = fullest(hasHead && named('email').length > 0 ? named('email') : columns, body)
  const isRoles = (column: number) => {
    const cells = body.map((row) => (row[column] ?? '').trim()).filter(Boolean)
    return column !== emailColumn && cells.length > 0 && cells.every(isRole)
  }
  const [roleColumn = columns.find(isRoles) ?? -1] = hasHead ? named('role') : []
  const [nameColumn = -1] = hasHead ? named('name').filter((column) => column !== emailColumn) : []

  return body.flatMap((row) => {
    const role = (row[roleColumn] ?? '').trim()
    const others = row.filter((_, column) =>
      hasHead ? column === nameColumn : column !== emailColumn && column !== roleColumn,
    )
    const beside = others
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' ')
    const people = parseEmailList(row[emailColumn] ?? '')
    if (people.length === 0) people.push({ email: row.join(' ').replace(/\s+/g, ' ').trim() })
    return people.map((person): FiledRecipient => {
      const name = person.name ?? (people.length === 1 && person.email.includes('@') ? beside : '')
      return { email: person.email, ...(name && { name }), ...(role && { role }) }
    })
  })
}

const hasAt = (cell: string) => cell.includes('@')

/** The column, of these, with most addresses; the first where none has any. */
function fullest(columns: readonly number[], rows: readonly (readonly string[])[]): number {
  const counts = columns.map((column) => rows.filter((row) => hasAt(row[column] ?? '')).length)
  return columns[counts.indexOf(Math.max(0, ...counts))] ?? 0
}
