import { parseDate } from '../../src/invitation/parse-date'
import { withoutToken, type Invitation } from '../../src/invitation/invitation'
import { invitationSchema } from '../../src/invitation/schemas'
import { addressKey } from '../../src/invitation/same-address'
import { INVITATION_STATUSES, invitationStatus } from '../../src/invitation/status'
import { valueText } from '../../src/format/value-text'
import type { ListRow } from '../../src/list/invitation-list'
import type { ArrangeOptions, InvitationView } from '../../src/list/invitation-view'
import type { ListColumn } from '../../src/list/list-column'

// A reference implementation of src/list, as simple as possible: parse, filter, sort.

export function readReference(text: string): Invitation[] {
  const { invitations } = JSON.parse(text) as { invitations: unknown[] }
  return invitations.flatMap((row) => {
    const read = invitationSchema.safeParse(row)
    return read.success ? [withoutToken(read.data)] : []
  })
}

export function arrangeReference(
  invitations: readonly Invitation[],
  { search = '', status, role, sort }: InvitationView,
  options: ArrangeOptions,
): ListRow[] {
  const { roleLabel = (name: string) => name, columns = [] } = options
  const words = fold(search).trim().split(/\s+/)
  const textsOf = (row: Invitation) => [
    fold(row.email),
    row.email.toLowerCase(),
    fold(`${row.role} ${roleLabel(row.role)}`),
    ...columns.map((column) => fold(textOf(column, row))),
  ]
  const found = rowsReference(invitations, options).filter(
    (row) =>
      (!role || row.invitation.role === role) &&
      (!status || row.status === status) &&
      words.every((word) => textsOf(row.invitation).some((text) => text.includes(word))),
  )
  const collator = new Intl.Collator(options.locale, { numeric: true })
  const column = columns.find(({ id }) => id === sort?.key)
  const valueOf = ({ invitation, status }: ListRow): unknown => {
    if (sort?.key === 'email') return invitation.email.toLowerCase()
    if (sort?.key === 'role') return roleLabel(invitation.role)
    if (sort?.key === 'status') return INVITATION_STATUSES.indexOf(status)
    if (sort?.key === 'created_at') return parseDate(invitation.created_at)
    if (sort?.key === 'expires_at') return parseDate(invitation.expires_at)
    return column ? valueIn(column, invitation) : 0
  }
  const compare = (a: unknown, b: unknown): number => {
    if (column?.compare) return column.compare(a, b)
    if (typeof a === 'string' && typeof b === 'string' && sort?.key !== 'email') {
      return collator.compare(a, b)
    }
    return (a as string) < (b as string) ? -1 : (a as string) > (b as string) ? 1 : 0
  }
  return found.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)]
    const unknown = Number(isUnknown(a)) - Number(isUnknown(b))
    if (unknown !== 0 || isUnknown(a)) return unknown
    return sort?.direction === 'descending' ? -compare(a, b) : compare(a, b)
  })
}

function rowsReference(
  rows: readonly Invitation[],
  { now, expiringSoon }: ArrangeOptions,
): ListRow[] {
  const keys = keysReference(rows)
  const people = rows.map(({ email }) => addressKey(email))
  return rows.map((invitation, at) => {
    const own = rows.flatMap((_, other) => (people[other] === people[at] ? [other] : []))
    return {
      key: keys[at]!,
      invitation,
      status: invitationStatus(invitation, now, expiringSoon),
      repeat: own.length > 1 ? own.length - own.indexOf(at) : null,
      newer: rows[own[own.indexOf(at) - 1] ?? -1] ?? null,
    }
  })
}

/** The oldest row with an id has the id as its key. Newer rows with the same id get a number after it, from 2 on. */
function keysReference(rows: readonly Invitation[]): string[] {
  const keys: string[] = []
  for (const { id } of rows.toReversed()) {
    let key = id
    for (let count = 2; keys.includes(key); count += 1) key = `${id} ${count}`
    keys.push(key)
  }
  return keys.reverse()
}

function valueIn(column: ListColumn, row: Invitation): unknown {
  try {
    const value = column.value(row)
    return value instanceof Date && !column.compare ? value.getTime() : value
  } catch {
    return undefined
  }
}

function textOf(column: ListColumn, row: Invitation): string {
  try {
    const value = column.value(row)
    return column.toText ? column.toText(value, row) : valueText(value)
  } catch {
    return ''
  }
}

const isUnknown = (value: unknown) => value === null || value === undefined || Number.isNaN(value)

const fold = (text: string) =>
  text.toLowerCase().normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '')
