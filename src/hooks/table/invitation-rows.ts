import type { ListRow } from '../../list/invitation-list'
import type { RevokeBlocker } from '../use-revoke-blocker'
import type { RowReport } from './row-report'

/** One row, with its state at the current time. */
export interface InvitationTableRow extends ListRow {
  /** Whether the create request is still in flight. Such a row has no actions. */
  isSending: boolean
  isSelected: boolean
  /** The invite link; `null` if this session never received it. */
  link: string | null
  /** Why this session cannot revoke the invitation, or `null` if it can. */
  revokeBlocker: RevokeBlocker | null
  /** The outcome of this row's last action. */
  report: RowReport | null
  /** The link of the newer invitation, if there is one for the same address and this session received its link. */
  newLink: string | null
}

interface RowSource {
  /** The positions in the list of the view's rows, in the order of the view. */
  positions: Uint32Array
  unread: number
  keyAt: (position: number) => string
  rowAt: (position: number) => InvitationTableRow
}

/** More rows than any screen shows at once. */
const MAX_KEPT = 500

/**
 * The rows of a view, in its order. A row object is created only on access, so a list of a hundred thousand costs no more than
 * the rows that are read. For an array, use `[...rows]`.
 */
export class InvitationRows implements Iterable<InvitationTableRow> {
  readonly #source: RowSource
  /** The rows read so far, by place, so that scrolling reads only those that come into view. */
  readonly #read = new Map<number, InvitationTableRow>()

  constructor(source: RowSource) {
    this.#source = source
  }

  /** Includes the rows that are still being read, once they have been counted. */
  get length(): number {
    return this.#source.positions.length + this.unread
  }

  /** How many rows of a long list are still being read, at its end. */
  get unread(): number {
    return this.#source.unread
  }

  /** Returns `undefined` for a row that is still being read. */
  at(place: number): InvitationTableRow | undefined {
    const position = this.#source.positions[place]
    if (position === undefined) return undefined
    let row = this.#read.get(place)
    if (!row) {
      if (this.#read.size >= MAX_KEPT) this.#read.clear()
      this.#read.set(place, (row = this.#source.rowAt(position)))
    }
    return row
  }

  keyAt(place: number): string | undefined {
    const position = this.#source.positions[place]
    return position === undefined ? undefined : this.#source.keyAt(position)
  }

  /** The index of the row with this key, or -1. The search starts at `guess` and goes outwards. */
  placeOf(key: string, guess = 0): number {
    const { length } = this
    for (let away = 0; guess - away >= 0 || guess + away < length; away += 1) {
      if (this.keyAt(guess + away) === key) return guess + away
      if (this.keyAt(guess - away) === key) return guess - away
    }
    return -1
  }

  *[Symbol.iterator](): Generator<InvitationTableRow> {
    for (const position of this.#source.positions) yield this.#source.rowAt(position)
  }
}
