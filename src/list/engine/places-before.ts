import type { Invitation } from '../../invitation/invitation'

/**
 * For each row, the index that the row with the same id had in the previous list, or -1. Most rows follow the same row as
 * before, so only rows around a difference are looked up.
 */
export function placesBefore(
  before: readonly Invitation[],
  after: readonly Invitation[],
): Int32Array {
  const places = new Int32Array(after.length).fill(-1)
  const unmatched: number[] = []
  const skipped: number[] = []
  let next = 0
  for (let at = 0; at < after.length; at += 1) {
    const row = after[at]!
    if (isSame(before[next], row)) {
      places[at] = next++
      continue
    }
    const isSparse = unmatched.length + skipped.length < MAX_DIFFERENCES
    const removed = isSparse ? distance(before, next, row) : 0
    if (removed > 0) {
      for (let gone = 0; gone < removed; gone += 1) skipped.push(next++)
      places[at] = next++
    } else {
      unmatched.push(at)
      // The old row at this index has not just moved down: another row has replaced it.
      const old = before[next]
      if (isSparse && old && distance(after, at, old) === 0) skipped.push(next++)
    }
  }
  if (unmatched.length > 0) {
    const left = new Map(skipped.map((place) => [before[place]!.id, place]))
    for (; next < before.length; next += 1) left.set(before[next]!.id, next)
    for (const at of unmatched) places[at] = left.get(after[at]!.id) ?? -1
  }
  return places
}

/** A row is looked for at most this many rows ahead, and only while there are no more differences than this. */
const MAX_DISTANCE = 50
const MAX_DIFFERENCES = 1_000

/** How many rows after `from` a row is found; 0 if it is not near. */
function distance(rows: readonly Invitation[], from: number, row: Invitation): number {
  for (let step = 1; step <= MAX_DISTANCE; step += 1)
    if (isSame(rows[from + step], row)) return step
  return 0
}

const isSame = (one: Invitation | undefined, row: Invitation) => one === row || one?.id === row.id
