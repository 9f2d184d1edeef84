import { invitationFields, type Invitation } from '../invitation/invitation'
import type { ListInvitationsResponse } from '../invitation/responses'

/**
 * The new list, made of the objects of the old one wherever a row is the same: by its id, so that a row keeps its identity
 * when others come or go. If nothing has changed it is the old list itself.
 */
export function shareRows(
  before: ListInvitationsResponse | undefined,
  after: ListInvitationsResponse,
): ListInvitationsResponse {
  if (!before || before === after) return after
  const old = before.invitations
  const places = placesBefore(old, after.invitations)
  let isOld = old.length === after.invitations.length && before.unreadable === after.unreadable
  let isShared = true
  const invitations = after.invitations.map((row, at) => {
    const known = old[places[at]!]
    const shared = known && isEqual(known, row) ? known : row
    isOld &&= shared === old[at]
    isShared &&= shared === row
    return shared
  })
  if (isOld) return before
  return isShared ? after : { ...after, invitations }
}

const FIELDS = Object.keys(invitationFields) as (keyof Invitation)[]

/** Whether two rows say the same in every field. */
function isEqual(a: Invitation, b: Invitation): boolean {
  return a === b || FIELDS.every((name) => a[name] === b[name])
}

/**
 * Where the row with the same id stood in the list before, or -1, for each row. Most rows follow the same row as before, so
 * only those around a difference are looked up.
 */
export function placesBefore(
  before: readonly Invitation[],
  after: readonly Invitation[],
): Int32Array {
  const places = new Int32Array(after.length).fill(-1)
  const strays: number[] = []
  const passed: number[] = []
  let next = 0
  for (let at = 0; at < after.length; at += 1) {
    const row = after[at]!
    if (isOf(before[next], row)) {
      places[at] = next++
      continue
    }
    const isSparse = strays.length + passed.length < MOST_DIFFERENCES
    const removed = isSparse ? distance(before, next, row) : 0
    if (removed > 0) {
      for (let gone = 0; gone < removed; gone += 1) passed.push(next++)
      places[at] = next++
    } else {
      strays.push(at)
      // The row that stood here has not only moved down: another has taken its place.
      const old = before[next]
      if (isSparse && old && distance(after, at, old) === 0) passed.push(next++)
    }
  }
  if (strays.length > 0) {
    const left = new Map(passed.map((place) => [before[place]!.id, place]))
    for (; next < before.length; next += 1) left.set(before[next]!.id, next)
    for (const at of strays) places[at] = left.get(after[at]!.id) ?? -1
  }
  return places
}

/** How far from its place a row is looked for, and up to how many differences. */
const REACH = 50
const MOST_DIFFERENCES = 1_000

/** How far behind a place a row stands; 0 if it is not near. */
function distance(rows: readonly Invitation[], from: number, row: Invitation): number {
  for (let far = 1; far <= REACH; far += 1) if (isOf(rows[from + far], row)) return far
  return 0
}

const isOf = (one: Invitation | undefined, row: Invitation) => one === row || one?.id === row.id
