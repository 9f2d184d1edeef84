import { parseDate } from '../invitation/parse-date'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import { addressKey } from '../invitation/same-address'
import type { Ranks } from './order'

/** A list stored by column and position, so that filtering, sorting and counting need no row objects. */
export interface ColumnarList {
  readonly invitations: readonly Invitation[]
  readonly created: Times
  readonly expires: Times
  readonly accepted: Uint8Array
  /** The index of each row's role in `roles`. */
  readonly role: Uint32Array
  readonly roles: readonly InvitationRole[]
  readonly people: People
  /** A unique key for each row whose id an older row has too. No server should send such a row. */
  readonly duplicateKeys: ReadonlyMap<number, string>
}

/** Which rows are for the same person. Lists are newest first, so a person's last row is the oldest. */
export interface People {
  /** The number of each row's person: the same for all spellings of one address. */
  readonly person: Uint32Array
  /** How many people there are. */
  readonly count: number
  /** Each row's number among the rows of its person, counted from 1 for the oldest; 0 if the person has only one row. */
  readonly repeat: Uint32Array
  /** The position of the next newer row for the same person, or -1. */
  readonly newer: Int32Array
}

/** Dates in milliseconds since the epoch, `NaN` for an invalid one, with their ranks once those were needed. */
export interface Times {
  readonly values: Float64Array
  ranks?: Ranks
}

/** A step of this size takes a few milliseconds on a slow phone. */
export const ROWS_PER_STEP = 4_000

/** Gathers the columns of a list in steps, between which the caller may yield to the main thread. */
export function* toColumnarList(invitations: readonly Invitation[]): Generator<void, ColumnarList> {
  const { length } = invitations
  const created = new Float64Array(length)
  const expires = new Float64Array(length)
  const accepted = new Uint8Array(length)
  const role = new Uint32Array(length)
  const person = new Uint32Array(length)
  const roles = new Map<InvitationRole, number>()
  const persons = new Map<string, number>()
  for (let at = 0; at < length; at += 1) {
    const row = invitations[at]!
    created[at] = timeOf(row.created_at)
    expires[at] = timeOf(row.expires_at)
    accepted[at] = row.accepted ? 1 : 0
    role[at] = numberOf(roles, row.role)
    person[at] = numberOf(persons, addressKey(row.email))
    if (at % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield
  }
  const duplicateKeys = yield* findDuplicateKeys(invitations)
  return {
    invitations,
    created: { values: created },
    expires: { values: expires },
    accepted,
    role,
    roles: [...roles.keys()],
    people: countRepeats(person),
    duplicateKeys,
  }
}

/** Runs all remaining steps at once. */
export function finish<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

export const timeOf = (date: string): number => parseDate(date) ?? NaN

/** The number of a key. A new key gets the next number. */
export function numberOf(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key)
  if (number === undefined) numbers.set(key, (number = numbers.size))
  return number
}

/** Finds rows whose id an older row has too, and makes a unique key for each. */
function* findDuplicateKeys(
  invitations: readonly Invitation[],
): Generator<void, Map<number, string>> {
  const duplicateKeys = new Map<number, string>()
  const ids = new Set<string>()
  const counts = new Map<string, number>()
  // Counts from the oldest row, which is last, so that new rows at the top change no key.
  for (let at = invitations.length - 1; at >= 0; at -= 1) {
    if (at % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield
    const { id } = invitations[at]!
    if (ids.size < ids.add(id).size) continue
    let count = counts.get(id) ?? 1
    let key: string
    do key = `${id} ${(count += 1)}`
    while (ids.size === ids.add(key).size)
    counts.set(id, count)
    duplicateKeys.set(at, key)
  }
  return duplicateKeys
}

/** Groups rows by person number. */
export function countRepeats(person: Uint32Array): People {
  const newest = new Int32Array(firstUnused(person)).fill(-1)
  const repeat = new Uint32Array(person.length)
  const newer = new Int32Array(person.length).fill(-1)
  let count = 0
  for (let at = person.length - 1; at >= 0; at -= 1) {
    const older = newest[person[at]!]!
    if (older < 0) {
      count += 1
    } else {
      repeat[older] ||= 1
      repeat[at] = repeat[older]! + 1
      newer[older] = at
    }
    newest[person[at]!] = at
  }
  return { person, count, repeat, newer }
}

/** The first number that is larger than all of these. */
export function firstUnused(numbers: Uint32Array): number {
  let unused = 0
  for (const number of numbers) if (number >= unused) unused = number + 1
  return unused
}
