import { parseDate } from './dates'
import type { Invitation, InvitationRole } from './invitation'

/**
 * A list by columns, so that it can be searched, sorted and counted without touching a row: made once a list, by position.
 * What was indexed before is taken over for every row that is the same object.
 */
export interface ListIndex {
  readonly invitations: readonly Invitation[]
  /** The addresses in lower case, one after the other, and where each begins. */
  readonly haystack: string
  readonly starts: Uint32Array
  /** Milliseconds; `NaN` where a date says nothing. */
  readonly created: Float64Array
  readonly expires: Float64Array
  readonly accepted: Uint8Array
  /** Place in `roles`, which are in the order of the alphabet. */
  readonly role: Uint32Array
  readonly roles: readonly InvitationRole[]
  /** How many different addresses there are. */
  readonly people: number
  /** Which of several invitations for its address a row is, the oldest being 1; 0 if there is only one. */
  readonly repeat: Uint32Array
  /** The position of the next newer invitation for the same address, or -1. */
  readonly newer: Int32Array
  /** A key for each row whose id has come before. No server should send one. */
  readonly twins: ReadonlyMap<number, string>
}

export function indexList(invitations: readonly Invitation[], before?: ListIndex): ListIndex {
  const { length } = invitations
  const created = new Float64Array(length)
  const expires = new Float64Array(length)
  const accepted = new Uint8Array(length)
  const old = before?.invitations ?? []
  const shift = old.length - length

  for (let at = 0; at < length; at += 1) {
    const row = invitations[at]!
    const known = row === old[at] ? at : row === old[at + shift] ? at + shift : -1
    if (before && known >= 0) {
      created[at] = before.created[known]!
      expires[at] = before.expires[known]!
    } else {
      created[at] = parseDate(row.created_at) ?? NaN
      expires[at] = parseDate(row.expires_at) ?? NaN
    }
    accepted[at] = row.accepted ? 1 : 0
  }
  const isSamePeople =
    shift === 0 && invitations.every(({ id, email }, at) => id === old[at]!.id && email === old[at]!.email)
  const people = before && isSamePeople ? before : indexPeople(invitations)
  return { ...people, invitations, created, expires, accepted, ...indexRoles(invitations) }
}

/** Lists come newest first, so the last invitation of an address is its oldest. */
function indexPeople(invitations: readonly Invitation[]) {
  const emails = invitations.map(({ email }) => email.toLowerCase())
  const starts = new Uint32Array(emails.length + 1)
  const repeat = new Uint32Array(emails.length)
  const newer = new Int32Array(emails.length).fill(-1)
  const latest = new Map<string, number>()
  const twins = new Map<number, string>()
  const ids = new Set<string>()

  for (let at = emails.length - 1; at >= 0; at -= 1) {
    const older = latest.get(emails[at]!)
    if (older !== undefined) {
      repeat[older] ||= 1
      repeat[at] = repeat[older]! + 1
      newer[older] = at
    }
    latest.set(emails[at]!, at)
  }
  invitations.forEach(({ id }, at) => {
    starts[at + 1] = starts[at]! + emails[at]!.length + 1
    if (ids.has(id)) twins.set(at, `${id} ${at}`)
    else ids.add(id)
  })
  return { haystack: emails.join('\n'), starts, repeat, newer, people: latest.size, twins }
}

function indexRoles(invitations: readonly Invitation[]) {
  const roles = [...new Set(invitations.map(({ role }) => role))].sort()
  const places = new Map(roles.map((role, place) => [role, place]))
  return { roles, role: Uint32Array.from(invitations, (row) => places.get(row.role)!) }
}
