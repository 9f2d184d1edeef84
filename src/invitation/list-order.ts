import type { ListIndex } from './list-index'
import { rankLines, type Ranked } from './rank-lines'
import type { ArrangeOptions, InvitationSort, InvitationSortKey, ListColumn } from './list'
import { EXPIRING_SOON, statusCode } from './status'

/** Where each row stands by one key. Those that nobody knows have the last rank, which is the number of the known. */
interface Ranks extends Ranked {
  /** Orders that were made of them. */
  orders: Partial<Record<InvitationSort['direction'], Uint32Array>>
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
  const ranks = ranksOf(index, sort, options)
  return (ranks.orders[sort.direction] ??= byRank(ranks, sort.direction))
}

/** A counting sort: as stable as the list, and the same cost for every order. */
function byRank({ known, of }: Ranks, direction: InvitationSort['direction']): Uint32Array {
  const place = (rank: number) =>
    rank === known || direction === 'ascending' ? rank : known - 1 - rank
  const next = new Uint32Array(known + 2)
  for (const rank of of) next[place(rank) + 1]! += 1
  for (let rank = 0; rank <= known; rank += 1) next[rank + 1]! += next[rank]!
  const order = new Uint32Array(of.length)
  for (let at = 0; at < of.length; at += 1) order[next[place(of[at]!)]!++] = at
  return order
}

/**
 * The columns are asked first. Addresses and dates are ranked once a list. Roles and statuses are few, and depend on words and
 * on the time.
 */
function ranksOf(index: ListIndex, sort: InvitationSort, options: ArrangeOptions): Ranks {
  const own = options.columns?.find(({ id }) => id === sort.key)
  if (own) return { ...rankColumn(index, own), orders: {} }
  const key = sort.key as InvitationSortKey
  if (key === 'status') {
    const { now, expiringSoon = EXPIRING_SOON } = options
    const of = new Uint32Array(index.expires.length)
    for (let at = 0; at < of.length; at += 1) {
      of[at] = statusCode(index.accepted[at] === 1, index.expires[at]!, now, expiringSoon)
    }
    return { known: 4, of, orders: {} }
  }
  if (key === 'role') {
    const words = index.roles.map((role) => (options.roleLabel?.(role) ?? role).toLowerCase())
    const ranks = rank(words)
    return { known: ranks.known, of: index.role.map((role) => ranks.of[role]!), orders: {} }
  }
  const column = { email: index.starts, created_at: index.created, expires_at: index.expires }[key]
  let ranks = cache.get(column)
  if (!ranks) {
    const ranked =
      column === index.starts ? rankLines(index.haystack, column) : rank(Array.from(column))
    cache.set(column, (ranks = { ...ranked, orders: {} }))
  }
  return ranks
}

/** By the column that was ranked: one that an index took over from another is ranked already. */
const cache = new WeakMap<Uint32Array | Float64Array, Ranks>()

function rank(values: readonly (string | number)[]): Ranked {
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

const isKnown = (value: unknown) =>
  value !== null && value !== undefined && !Number.isNaN(value instanceof Date ? +value : value)

/** Each different value is compared once, however many rows have it. */
function rankColumn({ invitations }: ListIndex, { value, compare }: ListColumn): Ranked {
  const values = invitations.map(value)
  const different = [...new Set(values)].filter(isKnown)
  const order = compare ?? byLanguageOrSize()
  const ranks = new Map<unknown, number>()
  let known = 0
  different.sort(order).forEach((each, place) => {
    if (place > 0 && order(different[place - 1], each) !== 0) known += 1
    ranks.set(each, known)
  })
  if (different.length > 0) known += 1
  return { known, of: Uint32Array.from(values, (each) => ranks.get(each) ?? known) }
}

/** What has neither text nor size is equal. */
function byLanguageOrSize(): (a: unknown, b: unknown) => number {
  const { compare } = new Intl.Collator()
  return (a, b) =>
    typeof a === 'string' && typeof b === 'string' ? compare(a, b) : sizeOf(a) - sizeOf(b)
}

const sizeOf = (value: unknown) =>
  typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? Number(value)
    : value instanceof Date
      ? value.getTime()
      : 0
