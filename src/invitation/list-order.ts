import type { ListIndex } from './list-index'
import type { ArrangeOptions, InvitationSort } from './list'
import { EXPIRING_SOON, statusCode } from './status'

/** Where each row stands by one key: rows that are equal have the same rank, those that nobody knows the last. */
interface Ranks {
  /** How many different known values there are; this is also the rank of the unknown. */
  known: number
  of: Uint32Array
}

/**
 * The positions of all rows in an order. Rows that are equal keep the order of the list in either direction; rows with an
 * unknown date stand last in either direction.
 */
export function orderList(
  index: ListIndex,
  sort: InvitationSort | undefined,
  options: ArrangeOptions,
): Uint32Array {
  const { length } = index.invitations
  if (!sort) return Uint32Array.from({ length }, (_, at) => at)
  const { known, of } = ranksOf(index, sort, options)
  const place = (at: number) => {
    const rank = of[at]!
    return rank === known || sort.direction === 'ascending' ? rank : known - 1 - rank
  }
  // A counting sort: as stable as the list, and the same cost for every order.
  const next = new Uint32Array(known + 2)
  for (let at = 0; at < length; at += 1) next[place(at) + 1]! += 1
  for (let rank = 0; rank <= known; rank += 1) next[rank + 1]! += next[rank]!
  const order = new Uint32Array(length)
  for (let at = 0; at < length; at += 1) order[next[place(at)]!++] = at
  return order
}

/** Addresses and dates are ranked once a list. Roles and statuses are few, and depend on words and on the time. */
function ranksOf(index: ListIndex, { key }: InvitationSort, options: ArrangeOptions): Ranks {
  if (key === 'status') {
    const { now, expiringSoon = EXPIRING_SOON } = options
    const of = new Uint32Array(index.expires.length)
    for (let at = 0; at < of.length; at += 1) {
      of[at] = statusCode(index.accepted[at] === 1, index.expires[at]!, now, expiringSoon)
    }
    return { known: 4, of }
  }
  if (key === 'role') {
    const words = index.roles.map((role) => (options.roleLabel?.(role) ?? role).toLowerCase())
    const ranks = rank(words)
    return { known: ranks.known, of: index.role.map((role) => ranks.of[role]!) }
  }
  const column = { email: index.starts, created_at: index.created, expires_at: index.expires }[key]
  let ranks = cache.get(column)
  if (!ranks) {
    ranks = rank(
      key === 'email'
        ? index.invitations.map(({ email }) => email.toLowerCase())
        : Array.from(column),
    )
    cache.set(column, ranks)
  }
  return ranks
}

/** By the column that was ranked: one that an index took over from another is ranked already. */
const cache = new WeakMap<Uint32Array | Float64Array, Ranks>()

function rank(values: readonly (string | number)[]): Ranks {
  const order: number[] = []
  for (let at = 0; at < values.length; at += 1) if (isKnown(values[at]!)) order.push(at)
  order.sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : 0))
  const of = new Uint32Array(values.length)
  let known = 0
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place]!
    if (place === 0 || values[at] !== values[order[place - 1]!]) known += 1
    of[at] = known - 1
  }
  for (let at = 0; at < values.length; at += 1) if (!isKnown(values[at]!)) of[at] = known
  return { known, of }
}

const isKnown = (value: string | number) => !Number.isNaN(value)
