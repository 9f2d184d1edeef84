import { parseDate } from './dates'
import type { Invitation, InvitationRole } from './invitation'
import { addressKey } from './same-address'
import { searchText } from './search-text'

/** A list by columns, so that it can be searched, sorted and counted without touching a row. By position. */
export interface ListIndex {
  readonly invitations: readonly Invitation[]
  /** The addresses as they are searched, one after the other, and where each begins. */
  readonly haystack: string
  readonly starts: Uint32Array
  /** Milliseconds; `NaN` where a date says nothing. */
  readonly created: Float64Array
  readonly expires: Float64Array
  readonly accepted: Uint8Array
  /** Place in `roles`. */
  readonly role: Uint32Array
  readonly roles: readonly InvitationRole[]
  /** How many different addresses there are. */
  readonly people: number
  /** Which of several invitations for its address a row is, the oldest being 1; 0 if there is only one. */
  readonly repeat: Uint32Array
  /** The position of the next newer invitation for the same address, or -1. */
  readonly newer: Int32Array
  /** A key for each row whose id an older one has. No server should send one. */
  readonly twins: ReadonlyMap<number, string>
}

/** How many rows are indexed between two pauses: a few milliseconds on a slow phone. */
const SLICE = 4_000

const indexes = new WeakMap<readonly Invitation[], ListIndex>()

/** The index of a list. It is made once a list; what is the same as in a list `before` is taken over. */
export function indexOf(invitations: readonly Invitation[], before?: ListIndex): ListIndex {
  const making = makeIndex(invitations, before)
  for (;;) {
    const { done, value } = making.next()
    if (done) return value
  }
}

/** The same with pauses, for whoever has time: wherever it yields, something else may go on. */
export function* makeIndex(
  invitations: readonly Invitation[],
  before?: ListIndex,
): Generator<void, ListIndex> {
  const made = indexes.get(invitations)
  if (made) return made
  const patched = before && patchIndex(invitations, before)
  const index = patched ?? {
    invitations,
    ...(yield* indexPeople(invitations)),
    ...(yield* indexDates(invitations, before)),
    ...(yield* indexRoles(invitations)),
  }
  indexes.set(invitations, index)
  return index
}

/** The index of a list that was made before. */
export const knownIndex = (invitations: readonly Invitation[]): ListIndex | undefined =>
  indexes.get(invitations)

/**
 * The index of a list in which the same invitations stand in the same order, with other dates or accepted since. `null` for
 * any other. A column that is the same is the same object: what was made of it is still true.
 */
function patchIndex(invitations: readonly Invitation[], before: ListIndex): ListIndex | null {
  const old = before.invitations
  if (old.length !== invitations.length) return null
  const changed: number[] = []
  for (let at = 0; at < old.length; at += 1) if (invitations[at] !== old[at]) changed.push(at)
  let { created, expires } = before
  const accepted = before.accepted.slice()
  for (const at of changed) {
    const row = invitations[at]!
    const known = old[at]!
    if (row.id !== known.id || row.email !== known.email || row.role !== known.role) return null
    created = withValue(created, before.created, at, timeOf(row.created_at))
    expires = withValue(expires, before.expires, at, timeOf(row.expires_at))
    accepted[at] = row.accepted ? 1 : 0
  }
  return { ...before, invitations, created, expires, accepted }
}

/** The column with one value in it; a copy of `shared` if that is still what it is. */
function withValue(column: Float64Array, shared: Float64Array, at: number, value: number) {
  if (Object.is(column[at], value)) return column
  const own = column === shared ? shared.slice() : column
  own[at] = value
  return own
}

const timeOf = (date: string) => parseDate(date) ?? NaN

function* indexDates(invitations: readonly Invitation[], before: ListIndex | undefined) {
  const { length } = invitations
  const created = new Float64Array(length)
  const expires = new Float64Array(length)
  const accepted = new Uint8Array(length)
  const old = before?.invitations ?? []
  const shift = old.length - length
  for (let at = 0; at < length; at += 1) {
    const row = invitations[at]!
    // Most rows stand where they stood, or moved together: the newest come first.
    const known = row === old[at] ? at : row === old[at + shift] ? at + shift : -1
    created[at] = known < 0 ? timeOf(row.created_at) : before!.created[known]!
    expires[at] = known < 0 ? timeOf(row.expires_at) : before!.expires[known]!
    accepted[at] = row.accepted ? 1 : 0
    if (at % SLICE === SLICE - 1) yield
  }
  return { created, expires, accepted }
}

/** Lists come newest first, so the last invitation of an address is its oldest. */
function* indexPeople(invitations: readonly Invitation[]) {
  const { length } = invitations
  const emails = Array<string>(length)
  const starts = new Uint32Array(length + 1)
  const repeat = new Uint32Array(length)
  const newer = new Int32Array(length).fill(-1)
  const twins = new Map<number, string>()
  const latest = new Map<string, number>()
  const ids = new Set<string>()
  const counts = new Map<string, number>()

  for (let at = length - 1; at >= 0; at -= 1) {
    const { id, email } = invitations[at]!
    const key = addressKey(email)
    const older = latest.get(key)
    if (older !== undefined) {
      repeat[older] ||= 1
      repeat[at] = repeat[older]! + 1
      newer[older] = at
    }
    latest.set(key, at)
    emails[at] = searchText(email)
    if (ids.size === ids.add(id).size) {
      // Counted from the oldest: what comes above changes no key.
      let count = counts.get(id) ?? 1
      let twin: string
      do twin = `${id} ${(count += 1)}`
      while (ids.size === ids.add(twin).size)
      counts.set(id, count)
      twins.set(at, twin)
    }
    if (at % SLICE === SLICE - 1) yield
  }
  emails.forEach((email, at) => {
    starts[at + 1] = starts[at]! + email.length + 1
  })
  if (length > SLICE) yield
  return { haystack: emails.join('\n'), starts, repeat, newer, people: latest.size, twins }
}

function* indexRoles(invitations: readonly Invitation[]) {
  const seen = new Map<InvitationRole, number>()
  const role = new Uint32Array(invitations.length)
  let last: InvitationRole | undefined
  let code = 0
  for (let at = 0; at < role.length; at += 1) {
    const name = invitations[at]!.role
    // Neighbours are alike, and comparing is cheaper than looking up.
    if (name !== last) {
      code = seen.get(name) ?? seen.size
      seen.set(name, code)
      last = name
    }
    role[at] = code
    if (at % SLICE === SLICE - 1) yield
  }
  return { role, roles: [...seen.keys()] }
}
