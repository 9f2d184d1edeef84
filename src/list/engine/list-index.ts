import type { Invitation } from '../../invitation/invitation'
import { addressKey } from '../../invitation/same-address'
import {
  countRepeats,
  firstUnused,
  gatherFacts,
  numberOf,
  timeOf,
  type ListFacts,
  type People,
  type Times,
} from '../facts'
import { InvitationList } from '../invitation-list'
import { foldAccents } from '../search-text'
import { placesBefore } from '../share-rows'
import { stackAddresses, type Haystack } from './haystack'

/** A long list, and what makes it quick. */
export interface ListIndex {
  list: InvitationList
  facts: ListFacts
  haystack: Haystack
}

export function* makeIndex(invitations: readonly Invitation[]): Generator<void, ListIndex> {
  const facts = yield* gatherFacts(invitations)
  yield
  const haystack = yield* stackAddresses(invitations)
  yield
  return { facts, haystack, list: new InvitationList(facts, haystack) }
}

/** More rows than this are quicker to index anew. */
const MOST_CHANGES = 20

/**
 * The index of a list that differs in some rows from the one that is indexed; `undefined` where it differs in many, or has
 * an id twice. A column that is the same is the same object: what was made of it is still true.
 */
export function patchIndex(
  before: ListIndex,
  invitations: readonly Invitation[],
): ListIndex | undefined {
  const old = before.facts.invitations
  const places = placesBefore(old, invitations)
  const changed: number[] = []
  const taken = new Uint8Array(old.length)
  let isInPlace = old.length === invitations.length
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!
    if (place < 0 || invitations[at] !== old[place]) changed.push(at)
    if (place !== at) isInPlace = false
    if (place >= 0 && taken[place]) return undefined
    if (place >= 0) taken[place] = 1
    if (changed.length > MOST_CHANGES) return undefined
  }
  const isNew = (at: number) => places[at]! < 0
  if (before.facts.twins.size > 0 || hasTwins(invitations, changed.filter(isNew))) return undefined

  const hasMoved = changed.filter((at) => invitations[at]!.email !== old[places[at]!]?.email)
  const facts = patchFacts(before, invitations, { places, changed, hasMoved, isInPlace })
  for (const at of hasMoved) places[at] = -1
  const isSameText = isInPlace && hasMoved.length === 0
  const haystack = isSameText ? before.haystack : before.haystack.rearranged(invitations, places)
  return { facts, haystack, list: new InvitationList(facts, haystack) }
}

interface Differences {
  /** Where each row stood before. */
  places: Int32Array
  /** Rows that are new or not as they were. */
  changed: readonly number[]
  /** Those of them that are for another address. */
  hasMoved: readonly number[]
  /** Whether every row stands where it stood. */
  isInPlace: boolean
}

function patchFacts(
  { facts, haystack }: ListIndex,
  invitations: readonly Invitation[],
  { places, changed, hasMoved, isInPlace }: Differences,
): ListFacts {
  const { length } = places
  const carry = <T extends Float64Array | Uint32Array | Uint8Array>(column: T, moved: T): T => {
    if (isInPlace) moved.set(column)
    else for (let at = 0; at < length; at += 1) moved[at] = column[places[at]!]!
    return moved
  }
  const carryTimes = (times: Times, field: 'created_at' | 'expires_at'): Times => {
    const isSame = (at: number) => Object.is(times.values[at], timeOf(invitations[at]![field]))
    if (isInPlace && changed.every(isSame)) return times
    const values = carry(times.values, new Float64Array(length))
    for (const at of changed) values[at] = timeOf(invitations[at]![field])
    return { values }
  }
  const accepted = carry(facts.accepted, new Uint8Array(length))
  const role = carry(facts.role, new Uint32Array(length))
  const roles = new Map(facts.roles.map((name, code) => [name, code]))
  for (const at of changed) {
    accepted[at] = invitations[at]!.accepted ? 1 : 0
    role[at] = numberOf(roles, invitations[at]!.role)
  }
  const patchPeople = (people: People): People => {
    if (isInPlace && hasMoved.length === 0) return people
    const person = carry(people.person, new Uint32Array(length))
    const found = new Map<string, number>()
    let unused = firstUnused(people.person)
    for (const at of hasMoved) {
      const key = addressKey(invitations[at]!.email)
      person[at] = found.get(key) ?? findPerson(key, facts, haystack) ?? unused++
      found.set(key, person[at]!)
    }
    return countRepeats(person)
  }
  return {
    invitations,
    created: carryTimes(facts.created, 'created_at'),
    expires: carryTimes(facts.expires, 'expires_at'),
    accepted,
    role,
    roles: [...roles.keys()],
    people: patchPeople(facts.people),
    twins: facts.twins,
  }
}

/** The number of the person whose address has this key. */
function findPerson(
  key: string,
  { invitations, people }: ListFacts,
  haystack: Haystack,
): number | undefined {
  const marked = haystack.mark(foldAccents(key))
  for (let at = marked.indexOf(1); at >= 0; at = marked.indexOf(1, at + 1)) {
    if (addressKey(invitations[at]!.email) === key) return people.person[at]
  }
  return undefined
}

/** Whether the id of one of these rows stands in another. */
function hasTwins(invitations: readonly Invitation[], places: readonly number[]): boolean {
  if (places.length === 0) return false
  const ids = new Set(places.map((at) => invitations[at]!.id))
  let count = 0
  for (const { id } of invitations) if (ids.has(id)) count += 1
  return count > places.length || ids.size < places.length
}
