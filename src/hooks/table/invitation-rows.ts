import type { ListRow } from '../../list/invitation-list'
import type { RevokeBlocker } from '../use-revoke-blocker'
import type { RowReport } from './row-report'

/** One row, decided for the present instant. */
export interface InvitationTableRow extends ListRow {
  /** Asked for and not confirmed by the server yet: nothing can be done with it. */
  isSending: boolean
  isSelected: boolean
  /** `null` if this session was never handed it. */
  link: string | null
  /** Why it cannot be revoked from here, or `null` if it can. */
  revokeBlocker: RevokeBlocker | null
  /** What became of the last thing that was asked of this row. */
  report: RowReport | null
  /** After a resend that leaves this row in place: the link of the new invitation. */
  newLink: string | null
}

interface RowSource {
  /** Positions in the list, in the order of the view. */
  positions: Uint32Array
  keyAt: (position: number) => string
  rowAt: (position: number) => InvitationTableRow
}

/**
 * The rows of a view, in its order. A row is made when it is asked for, so a list of a hundred thousand costs what is looked
 * at. For an array of them: `[...rows]`.
 */
export class InvitationRows implements Iterable<InvitationTableRow> {
  readonly #source: RowSource

  constructor(source: RowSource) {
    this.#source = source
  }

  get length(): number {
    return this.#source.positions.length
  }

  at(place: number): InvitationTableRow | undefined {
    const position = this.#source.positions[place]
    return position === undefined ? undefined : this.#source.rowAt(position)
  }

  keyAt(place: number): string | undefined {
    const position = this.#source.positions[place]
    return position === undefined ? undefined : this.#source.keyAt(position)
  }

  /** Where the row with this key stands, or -1. Rows near `guess` are found at once. */
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
