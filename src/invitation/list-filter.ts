import type { InvitationRole } from './invitation'
import type { ArrangeOptions, InvitationView, ListColumn } from './list'
import type { ListIndex } from './list-index'
import { foldSearch, searchGroups } from './search-text'
import { valueText } from './value-text'
import {
  EXPIRING_SOON,
  INVITATION_STATUSES,
  changeAfter,
  statusCode,
  type InvitationStatus,
  type StatusClock,
} from './status'

/** How many invitations have each status. */
export function countByStatus(
  { accepted, expires }: ListIndex,
  { now, expiringSoon = EXPIRING_SOON }: StatusClock,
): Record<InvitationStatus, number> {
  const counts = [0, 0, 0, 0] as [number, number, number, number]
  for (let at = 0; at < expires.length; at += 1) {
    counts[statusCode(accepted[at] === 1, expires[at]!, now, expiringSoon)]! += 1
  }
  const [pending, expiring, expired, joined] = counts
  return { pending, expiring, expired, accepted: joined }
}

/** The next instant (milliseconds) at which a row changes its status by itself, or `null` if none will. */
export function nextListChange(
  { accepted, expires }: ListIndex,
  { now, expiringSoon = EXPIRING_SOON }: StatusClock,
): number | null {
  let next = Infinity
  for (let at = 0; at < expires.length; at += 1) {
    if (accepted[at] === 0) next = Math.min(next, changeAfter(now, expires[at]!, expiringSoon))
  }
  return next === Infinity ? null : next
}

/** The positions of the rows of a view: those that match, in the order given. */
export function filterList(
  index: ListIndex,
  order: Uint32Array,
  { search, status, role }: InvitationView,
  { now, expiringSoon = EXPIRING_SOON, roleLabel = (name) => name, columns = [] }: ArrangeOptions,
): Uint32Array {
  const groups = searchGroups(search ?? '')
  const found = groups.length > 0 ? searchList(index, groups, roleLabel, columns) : null
  const wanted = status ? INVITATION_STATUSES.indexOf(status) : -1
  const wantedRole = role ? index.roles.indexOf(role) : -1
  if (!found && !status && !role) return order
  const { accepted, expires } = index
  // A loop: a hundred thousand calls are the wait between two keys.
  const places = new Uint32Array(order.length)
  let count = 0
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place]!
    const matches =
      (!found || found[at] === 1) &&
      (!role || index.role[at] === wantedRole) &&
      (!status || statusCode(accepted[at] === 1, expires[at]!, now, expiringSoon) === wanted)
    if (matches) places[count++] = at
  }
  return places.slice(0, count)
}

/** Marks the rows that hold every text of one of the groups, each in the address, in the role or in a column. */
function searchList(
  index: ListIndex,
  groups: readonly (readonly string[])[],
  roleLabel: (role: InvitationRole) => string,
  columns: readonly ListColumn[],
): Uint8Array {
  const roleTexts = index.roles.map((name) => foldSearch(`${name} ${roleLabel(name)}`))
  const columnTexts = textsOf(index, columns)
  const marked = groups.map((needles) =>
    needles.map((needle) => markRows(index, needle, roleTexts, columnTexts)).reduce(markBoth),
  )
  return marked.reduce(markEither)
}

const markBoth = (a: Uint8Array, b: Uint8Array) => a.map((mark, at) => mark & b[at]!)
const markEither = (a: Uint8Array, b: Uint8Array) => a.map((mark, at) => mark | b[at]!)

/** What the columns say of each row, as it is searched. */
function textsOf({ invitations }: ListIndex, columns: readonly ListColumn[]): readonly string[] {
  if (columns.length === 0) return []
  return invitations.map((invitation) =>
    columns
      .map(({ value, toText = valueText }) => foldSearch(toText(value(invitation), invitation)))
      .join('\n'),
  )
}

/** Marks the rows whose address, role or columns hold the needle. One search through one text of all addresses. */
function markRows(
  { haystack, starts, role }: ListIndex,
  needle: string,
  roleTexts: readonly string[],
  columnTexts: readonly string[],
): Uint8Array {
  const inRole = roleTexts.map((text) => text.includes(needle))
  const found = new Uint8Array(role.length)
  for (let at = 0; at < columnTexts.length; at += 1) {
    if (columnTexts[at]!.includes(needle)) found[at] = 1
  }
  if (inRole.includes(true)) {
    for (let at = 0; at < role.length; at += 1) if (inRole[role[at]!]) found[at] = 1
  }
  let at = 0
  for (let hit = haystack.indexOf(needle); hit >= 0; hit = haystack.indexOf(needle, starts[at])) {
    while (starts[at + 1]! <= hit) at += 1
    // Not where it reaches from the end of one address into the next.
    if (hit + needle.length < starts[at + 1]!) found[at] = 1
    at += 1
    if (at >= found.length) break
  }
  return found
}
