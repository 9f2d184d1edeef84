import {
  invitationFields,
  type Invitation,
  type ListInvitationsResponse,
} from '../invitation/invitation'
import { LONG, loadEngine, type ListMemory } from './long-lists'

/** The rows that a new list may have in common with what is on the screen. */
export interface KnownRows {
  /** The previous list. */
  before: ListInvitationsResponse | undefined
  /** The beginning of the new list itself, if it was read first. */
  firstRows?: Invitation[] | undefined
  signal?: AbortSignal | undefined
}

/** Reuses the known objects of rows that are equal, and prepares a long list so that it opens fast. */
export async function prepareList(
  memory: ListMemory,
  list: ListInvitationsResponse,
  { before, firstRows, signal }: KnownRows,
): Promise<ListInvitationsResponse> {
  const engine = list.invitations.length >= LONG.rows ? await loadEngine(memory) : undefined
  const shared =
    firstRows && !before
      ? shareRows({ invitations: firstRows }, list, samePlaces)
      : shareRows(before, list, engine?.findPlaces)
  await engine?.prepare(shared.invitations, signal)
  return shared
}

/** For each row, the index that the row with the same id had in the previous list, or -1. */
export type FindPlaces = (
  before: readonly Invitation[],
  after: readonly Invitation[],
) => ArrayLike<number>

/**
 * Returns the new list with the old list's object for every row that is equal. Rows are matched by id, so a row keeps its
 * identity when others are added or removed. If nothing has changed, the result is the old list itself.
 *
 * @param findPlaces the engine of long lists has a faster one
 */
export function shareRows(
  before: ListInvitationsResponse | undefined,
  after: ListInvitationsResponse,
  findPlaces: FindPlaces = placesById,
): ListInvitationsResponse {
  if (!before) return after
  const old = before.invitations
  const invitations = [...after.invitations]
  let isOld = old.length === invitations.length && before.unreadable === after.unreadable
  let places: ArrayLike<number> | undefined
  // A plain loop: most rows of a long list are in the parts that were not read again.
  for (let at = 0; at < invitations.length; at += 1) {
    const row = invitations[at]!
    if (row === old[at]) continue
    places ??= findPlaces(old, after.invitations)
    const known = old[places[at]!]
    if (known && areEqual(known, row)) invitations[at] = known
    if (invitations[at] !== old[at]) isOld = false
  }
  return isOld ? before : { ...after, invitations }
}

/** Unchanged parts of a long list keep their objects, so most rows are the same object. */
const areEqual = (known: Invitation, row: Invitation) =>
  known === row || FIELDS.every((name) => known[name] === row[name])

const FIELDS = Object.keys(invitationFields) as (keyof Invitation)[]

/** Most rows are where they were. The ids are indexed only once one has moved. */
const placesById: FindPlaces = (before, after) => {
  let places: Map<string, number> | undefined
  const indexed = () => (places ??= new Map(before.map(({ id }, place) => [id, place])))
  return after.map(({ id }, at) => (before[at]?.id === id ? at : (indexed().get(id) ?? -1)))
}

const samePlaces: FindPlaces = (before) => [...before.keys()]
