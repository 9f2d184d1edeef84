import type { Invitation } from '../../invitation/invitation'
import { ROWS_PER_STEP } from '../columnar-list'
import type { AddressTexts } from '../invitation-list'
import type { Ranks } from '../order'
import { searchText } from '../search-text'
import { rankByRadix } from './radix-sort'

/** The addresses of a list as one text, one per line. A single search finds every match, and rows without one cost nothing. */
export class Haystack implements AddressTexts {
  readonly text: string
  /** Where each line begins, and as the last entry, where the next line would. */
  readonly starts: Uint32Array
  #ranks: Ranks | undefined

  constructor(lines: readonly string[], starts: Uint32Array) {
    this.text = lines.join('\n')
    this.starts = starts
  }

  ranks(): Ranks {
    return (this.#ranks ??= rankByRadix(this.text, this.starts))
  }

  mark(needle: string): Uint8Array {
    const { text, starts } = this
    const marked = new Uint8Array(starts.length - 1)
    let at = 0
    for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, starts[at])) {
      while (starts[at + 1]! <= hit) at += 1
      // A match must not reach across a line break.
      if (hit + needle.length < starts[at + 1]!) marked[at] = 1
      at += 1
      if (at >= marked.length) break
    }
    return marked
  }

  /** The haystack of a changed list. `places` has each row's index in this list, or `-1` if the address is new or differs. */
  rearranged(invitations: readonly Invitation[], places: Int32Array): Haystack {
    const lines: string[] = []
    const starts = new Uint32Array(places.length + 1)
    for (let at = 0; at < places.length;) {
      const from = places[at]!
      // Consecutive lines are copied together.
      let to = from
      if (from < 0) {
        lines.push(searchText(invitations[at]!.email))
        starts[at + 1] = starts[at]! + lines.at(-1)!.length + 1
        at += 1
        continue
      }
      const moved = starts[at]! - this.starts[from]!
      while (at < places.length && places[at] === to)
        starts[(at += 1)] = this.starts[(to += 1)]! + moved
      lines.push(this.text.slice(this.starts[from], this.starts[to]! - 1))
    }
    return new Haystack(lines, starts)
  }
}

/** Builds a haystack in steps, between which the caller may yield to the main thread. */
export function* stackAddresses(invitations: readonly Invitation[]): Generator<void, Haystack> {
  const lines: string[] = []
  const starts = new Uint32Array(invitations.length + 1)
  for (let at = 0; at < invitations.length; at += 1) {
    const line = searchText(invitations[at]!.email)
    lines.push(line)
    starts[at + 1] = starts[at]! + line.length + 1
    if (at % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield
  }
  return new Haystack(lines, starts)
}
