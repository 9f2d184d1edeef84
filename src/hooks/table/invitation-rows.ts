'use client'
import { useCallback, useMemo } from 'react'
import type { InvitationRole } from '../../invitation/invitation'
import type { InvitationStatus, StatusClock } from '../../invitation/status'
import type { InvitationList, ListRow } from '../../list/invitation-list'
import type { InvitationView } from '../../list/invitation-view'
import type { ListColumn } from '../../list/list-column'
import { useKit } from '../../provider/kit-context'
import { isText, useGuarded } from '../../provider/use-guarded'
import { isOptimistic } from '../../queries/pending-changes'
import { useNow } from '../browser/use-now'
import { useInvitationLinks } from '../use-invitation-links'
import { useRevokeBlocker, type RevokeBlocker } from '../use-revoke-blocker'
import { guardColumn } from './guard-column'
import { reportOn, type RowReport } from './row-report'
import type { OpenList } from './use-open-list'
import type { RowReports } from './use-row-reports'
import { isSelected, type RowSelection } from './use-selection'

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

export interface ArrangementOptions {
  /** Returns the label of a role, so that users can search for what they see. Keep its identity stable. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
  /** The app's columns, to sort and search by. Define the array outside of render. */
  columns?: readonly ListColumn[] | undefined
}

export interface Arrangement extends Required<StatusClock> {
  /** The positions in the list of the view's rows, in the order of the view. */
  positions: Uint32Array
  /** The number of invitations with each status, in the whole list. */
  counts: Record<InvitationStatus, number>
}

interface InvitationRowsOptions
  extends
    ArrangementOptions,
    Pick<OpenList, 'list' | 'invitations' | 'unread'>,
    Pick<RowReports, 'reportOf'>,
    Pick<RowSelection, 'selection'> {
  view: InvitationView
}

/** The rows of a view, with what is known about each of them now, and how many rows of the list have each status. */
export function useInvitationRows({
  list,
  invitations,
  unread,
  view,
  selection,
  reportOf,
  ...texts
}: InvitationRowsOptions): { rows: InvitationRows } & Pick<Arrangement, 'counts'> {
  const { now, expiringSoon, positions, counts } = useArrangement(list, view, texts)
  const links = useInvitationLinks()
  const blockerOf = useRevokeBlocker()
  const rows = useMemo(() => {
    return new InvitationRows({
      positions,
      unread,
      keyAt: (at) => list.keyAt(at),
      rowAt(at): InvitationTableRow {
        const row = list.rowAt(at, { now, expiringSoon })
        const { key, invitation } = row
        // Both invitations of a resend have the same address, so a row without repeats needs no search.
        const isInList = (id: string) =>
          row.repeat !== null && invitations.some((other) => other.id === id)
        const report = reportOn(invitation.id, reportOf(invitation.id), isInList)
        const isReplaced = report?.type === 'resent' && report.invitation.id !== invitation.id
        const newer = isReplaced ? report.invitation : row.newer
        return {
          ...row,
          isSending: isOptimistic(invitation),
          isSelected: isSelected(selection, key),
          link: links.get(invitation),
          revokeBlocker: blockerOf(invitation),
          report,
          newLink: newer && links.get(newer),
        }
      },
    })
  }, [
    list,
    invitations,
    unread,
    positions,
    now,
    expiringSoon,
    reportOf,
    selection,
    links,
    blockerOf,
  ])
  return { rows, counts }
}

/** A list in the order of a view, and counted, at the current time. Rerenders when time changes a status. */
function useArrangement(
  list: InvitationList,
  { sort, search, status, role }: InvitationView,
  { roleLabel, columns }: ArrangementOptions,
): Arrangement {
  const { expiringSoon, locale } = useKit()
  const now = useNow(
    useCallback((at) => list.nextChange({ now: at, expiringSoon }), [list, expiringSoon]),
  )
  const guarded = useGuarded()
  // A function of the app that throws must not break sorting or search. The list remembers what it computed with these.
  const texts = useMemo(
    () => ({
      roleLabel:
        roleLabel &&
        ((role: InvitationRole) => guarded('roleLabel', () => roleLabel(role), role, isText)),
      columns: columns?.map((column) => guardColumn(column, guarded)),
    }),
    [roleLabel, columns, guarded],
  )
  const positions = useMemo(
    () => list.arrange({ sort, search, status, role }, { now, expiringSoon, locale, ...texts }),
    [list, sort, search, status, role, now, expiringSoon, locale, texts],
  )
  const counts = useMemo(() => list.counts({ now, expiringSoon }), [list, now, expiringSoon])
  return { now, expiringSoon, positions, counts }
}
