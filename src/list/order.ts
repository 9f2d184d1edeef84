import type { InvitationSort } from './invitation-view'

/** Each row's rank by one column. Rows with equal values share a rank; rows with an unknown value have the last rank. */
export interface Ranks {
  /** The number of distinct known values, which is also the rank of unknown values. */
  known: number
  /** The rank of each row, by position. */
  of: Uint32Array
  /** Cached results of `orderByRank`. */
  orders?: Partial<Record<InvitationSort['direction'], Uint32Array>>
}

type Compare = (a: unknown, b: unknown) => number

/** Ranks values; `undefined` means unknown. Only distinct values are compared, however many rows have them. */
export function rankValues(values: readonly unknown[], compare: Compare): Ranks {
  const ranks = new Map<unknown, number>()
  for (const value of values) if (value !== undefined) ranks.set(value, 0)
  const distinct = [...ranks.keys()].sort(compare)
  let known = 0
  for (let place = 0; place < distinct.length; place += 1) {
    if (place === 0 || compare(distinct[place - 1], distinct[place]) !== 0) known += 1
    ranks.set(distinct[place], known - 1)
  }
  return { known, of: Uint32Array.from(values, (value) => ranks.get(value) ?? known) }
}

/** Ranks numbers; `NaN` means unknown. */
export function rankNumbers(values: Float64Array): Ranks {
  // A typed array sorts `NaN` last.
  const sorted = values.slice().sort()
  let known = 0
  for (const value of sorted) {
    if (Number.isNaN(value)) break
    if (known === 0 || value !== sorted[known - 1]) sorted[known++] = value
  }
  const distinct = sorted.subarray(0, known)
  let rank = 0
  const rankOf = (value: number) => {
    if (Number.isNaN(value)) return known
    // Most lists are already in this order or its reverse, so try the neighbouring ranks before the binary search.
    if (distinct[rank - 1] === value) return (rank -= 1)
    if (distinct[rank + 1] === value) return (rank += 1)
    rank = 0
    for (let end = known; end - rank > 1;) {
      const middle = (rank + end) >> 1
      if (distinct[middle]! <= value) rank = middle
      else end = middle
    }
    return rank
  }
  return { known, of: Uint32Array.from(values, rankOf) }
}

/**
 * Returns the positions of all rows sorted by rank, with a counting sort, so that every sort takes the same time. In both
 * directions, equal rows keep the order of the list and unknown values come last.
 */
export function orderByRank(ranks: Ranks, direction: InvitationSort['direction']): Uint32Array {
  const { known, of } = ranks
  const cached = ranks.orders?.[direction]
  if (cached) return cached
  const place = (rank: number) =>
    rank === known || direction === 'ascending' ? rank : known - 1 - rank
  const next = new Uint32Array(known + 2)
  for (const rank of of) next[place(rank) + 1]! += 1
  for (let rank = 0; rank <= known; rank += 1) next[rank + 1]! += next[rank]!
  const order = new Uint32Array(of.length)
  for (let at = 0; at < of.length; at += 1) order[next[place(of[at]!)]!++] = at
  ranks.orders = { ...ranks.orders, [direction]: order }
  return order
}

/** Compares by UTF-16 code units. Collating a hundred thousand addresses takes four times as long. */
export const compareCodeUnits = (a: unknown, b: unknown): number =>
  (a as string) < (b as string) ? -1 : (a as string) > (b as string) ? 1 : 0

/** Compares numbers by size and strings in the order of the locale. Numbers come before strings. */
export function compareInLocale(locale: string | undefined): Compare {
  const collator = collatorOf(locale)
  return (a, b) => {
    const areTexts = [typeof a === 'string', typeof b === 'string']
    if (areTexts[0] && areTexts[1]) return collator.compare(a as string, b as string)
    if (areTexts[0] !== areTexts[1]) return areTexts[0] ? 1 : -1
    return compareCodeUnits(a, b)
  }
}

/** Falls back to the system's locale if the given one is invalid. */
function collatorOf(locale: string | undefined): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true })
  } catch {
    return new Intl.Collator(undefined, { numeric: true })
  }
}
