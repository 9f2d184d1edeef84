import type { Invitation } from '../../invitation/invitation'
import { addressKey } from '../../invitation/same-address'
import {
  countRepeats,
  firstUnused,
  toColumnarList,
  numberOf,
  timeOf,
  type ColumnarList,
  type People,
  type Times,
} from '../columnar-list'
import { InvitationList } from '../invitation-list'
import { foldSearch } from '../search-text'
import { stackAddresses, type Haystack } from './haystack'
import { placesBefore } from './places-before'

/** A long list with the data that makes it fast. */
export interface ListIndex {
  list: InvitationList
  data: ColumnarList
  haystack: Haystack
}

export function* makeIndex(invitations: readonly Invitation[]): Generator<void, ListIndex> {
  const data = yield* toColumnarList(invitations)
  yield
  const haystack = yield* stackAddresses(invitations)
  yield
  return { data, haystack, list: new InvitationList(data, haystack) }
}

/** If more rows than this have changed, building a new index is faster. */
const MAX_CHANGES = 20

/**
 * Derives the index of a list from that of the previous list. Returns `undefined` if the lists differ in many rows, or if an id
 * occurs twice. Columns that have not changed keep their objects, so that the ranks and orders derived from them stay valid.
 */
export function patchIndex(
  before: ListIndex,
  invitations: readonly Invitation[],
): ListIndex | undefined {
  const old = before.data.invitations
  const places = placesBefore(old, invitations)
  const changed: number[] = []
  const taken = new Uint8Array(old.length)
  let isInPlace = old.length === invitations.length
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!
    if (place !== at) isInPlace = false
    if (place < 0 || invitations[at] !== old[place]) {
      changed.push(at)
      if (changed.length > MAX_CHANGES) return undefined
    }
    if (place < 0) continue
    if (taken[place]) return undefined
    taken[place] = 1
  }
  const isNew = (at: number) => places[at]! < 0
  if (before.data.duplicateKeys.size > 0 || hasDuplicateIds(invitations, changed.filter(isNew)))
    return undefined

  const readdressed = changed.filter((at) => invitations[at]!.email !== old[places[at]!]?.email)
  const data = patchColumnarList(before, invitations, { places, changed, readdressed, isInPlace })
  for (const at of readdressed) places[at] = -1
  const isSameText = isInPlace && readdressed.length === 0
  const haystack = isSameText ? before.haystack : before.haystack.rearranged(invitations, places)
  return { data, haystack, list: new InvitationList(data, haystack) }
}

interface Differences {
  /** Each row's index in the previous list, or -1. */
  places: Int32Array
  /** The indexes of rows that are new or have changed. */
  changed: readonly number[]
  /** Those of them whose address is new or has changed. */
  readdressed: readonly number[]
  /** Whether every row has the same index as before. */
  isInPlace: boolean
}

function patchColumnarList(
  { data, haystack }: ListIndex,
  invitations: readonly Invitation[],
  { places, changed, readdressed, isInPlace }: Differences,
): ColumnarList {
  const { length } = places
  /** Copies a column's values to their new indexes. */
  const carry = <T extends Float64Array | Uint32Array | Uint8Array>(column: T, target: T): T => {
    if (isInPlace) target.set(column)
    else for (let at = 0; at < length; at += 1) target[at] = column[places[at]!]!
    return target
  }
  const carryTimes = (times: Times, field: 'created_at' | 'expires_at'): Times => {
    const isSame = (at: number) => Object.is(times.values[at], timeOf(invitations[at]![field]))
    if (isInPlace && changed.every(isSame)) return times
    const values = carry(times.values, new Float64Array(length))
    for (const at of changed) values[at] = timeOf(invitations[at]![field])
    return { values }
  }
  const accepted = carry(data.accepted, new Uint8Array(length))
  const role = carry(data.role, new Uint32Array(length))
  const roles = new Map(data.roles.map((name, code) => [name, code]))
  for (const at of changed) {
    accepted[at] = invitations[at]!.accepted ? 1 : 0
    role[at] = numberOf(roles, invitations[at]!.role)
  }
  const patchPeople = (people: People): People => {
    if (isInPlace && readdressed.length === 0) return people
    const person = carry(people.person, new Uint32Array(length))
    const found = new Map<string, number>()
    let unused = firstUnused(people.person)
    for (const at of readdressed) {
      const key = addressKey(invitations[at]!.email)
      person[at] = found.get(key) ?? findPerson(invitations[at]!.email, data, haystack) ?? unused++
      found.set(key, person[at]!)
    }
    return countRepeats(person)
  }
  return {
    invitations,
    created: carryTimes(data.created, 'created_at'),
    expires: carryTimes(data.expires, 'expires_at'),
    accepted,
    role,
    roles: [...roles.keys()],
    people: patchPeople(data.people),
    duplicateKeys: data.duplicateKeys,
  }
}

/** The number of the person with this address, if the list has one. */
function findPerson(
  email: string,
  { invitations, people }: ColumnarList,
  haystack: Haystack,
): number | undefined {
  const key = addressKey(email)
  const marked = haystack.mark(foldSearch(email))
  for (let at = marked.indexOf(1); at >= 0; at = marked.indexOf(1, at + 1)) {
    if (addressKey(invitations[at]!.email) === key) return people.person[at]
  }
  return undefined
}

/** Whether another row has the same id as one of these rows. */
function hasDuplicateIds(invitations: readonly Invitation[], places: readonly number[]): boolean {
  if (places.length === 0) return false
  const ids = new Set(places.map((at) => invitations[at]!.id))
  let count = 0
  for (const { id } of invitations) if (ids.has(id)) count += 1
  return count > places.length || ids.size < places.length
}
