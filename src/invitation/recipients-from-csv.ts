import { parseEmailList, type ListedAddress } from './email-list'

/** Somebody from a file. */
export interface FiledRecipient extends ListedAddress {
  /** What stood in the column of roles. */
  role?: string
}

const HEADERS = {
  email:
    /^(e-?)?mails?([ _-]?(address|adresse))?$|^(address|adresse|courriel|correo.*|البريد.*|メール.*)$/i,
  role: /^(roles?|rollen?|rôles?|rol|ruolo)$/i,
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
  const [head = []] = rows
  const named = (kind: keyof typeof HEADERS) =>
    head.findIndex((cell) => HEADERS[kind].test(cell.trim()))
  const hasHead =
    !head.some((cell) => cell.includes('@')) && (named('email') >= 0 || named('role') >= 0)
  const body = hasHead ? rows.slice(1) : rows
  const emailColumn = hasHead && named('email') >= 0 ? named('email') : fullest(body, hasAt)
  const roleColumn = hasHead && named('role') >= 0 ? named('role') : fullest(body, isRole)
  const nameColumn = hasHead ? named('name') : -1

  return body.flatMap((row) => {
    const role = roleColumn === emailColumn ? '' : (row[roleColumn] ?? '').trim()
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

/** The column with most such cells; -1 where there is none. */
function fullest(rows: readonly (readonly string[])[], is: (cell: string) => boolean): number {
  const counts: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      counts[column] = (counts[column] ?? 0) + (is(cell.trim()) ? 1 : 0)
    })
  }
  const most = Math.max(0, ...counts)
  return most === 0 ? -1 : counts.indexOf(most)
}
