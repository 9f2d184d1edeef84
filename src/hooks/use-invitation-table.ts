'use client'
import { useCallback, useMemo } from 'react'
import type { InvitationRole } from '../invitation/invitation'
import type { InvitationStatus, StatusClock } from '../invitation/status'
import type { InvitationList } from '../list/invitation-list'
import { isNewestFirst, type InvitationView } from '../list/invitation-view'
import type { ListColumn } from '../list/list-column'
import { useKit } from '../provider/kit-context'
import { isText, useGuarded } from '../provider/use-guarded'
import { isOptimistic } from '../queries/pending-changes'
import { useNow } from './browser/use-now'
import { guardColumn } from './table/guard-column'
import { InvitationRows, type InvitationTableRow } from './table/invitation-rows'
import { reportOn } from './table/row-report'
import { useListView, type ListView, type UseListViewOptions } from './table/use-list-view'
import { useOpenList, type OpenList } from './table/use-open-list'
import { useRowReports, type RowReports } from './table/use-row-reports'
import {
  isSelected,
  useSelectedCount,
  useSelection,
  type RowSelection,
  type Selection,
} from './table/use-selection'
import { useInvitationLinks } from './use-invitation-links'
import { useRevokeBlocker } from './use-revoke-blocker'

export type { InvitationRows, InvitationTableRow }

export interface UseInvitationTableOptions extends UseListViewOptions {
  /** Returns the label of a role, so that users can search for what they see. Keep its identity stable. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
  /** The app's columns, to sort and search by. Define the array outside of render. */
  columns?: readonly ListColumn[] | undefined
}

export interface UseInvitationTableResult
  extends
    Omit<OpenList, 'list' | 'invitations' | 'unread'>,
    Omit<RowReports, 'reportOf'>,
    ListView,
    Omit<RowSelection, 'selection'> {
  /** The rows of the view, in its order. */
  rows: InvitationRows
  /** The number of invitations with each status, in the whole list. */
  counts: Record<InvitationStatus, number>
  /** The number of invitations in the whole list, regardless of the view. */
  total: number
  /** The roles that occur in the list, in alphabetical order. */
  roles: readonly InvitationRole[]
  /** The number of distinct addresses in the list. */
  people: number
  /** Whether the current user sent every invitation in the list. */
  allByYou: boolean
  /** The number of selected rows in the view. */
  selectedCount: number
}

/**
 * The headless part of `InvitationTable`: its data and actions, without markup. One query provides rows, counts and roles. The
 * hook rerenders when time changes a status.
 *
 * @example
 * const { rows, view, setView, revoke } = useInvitationTable()
 */
export function useInvitationTable({
  roleLabel,
  columns,
  ...options
}: UseInvitationTableOptions = {}): UseInvitationTableResult {
  const { currentUser } = useKit()
  const { view, ...changes } = useListView(options, columns)
  const open = useOpenList(!changes.isFiltered && isNewestFirst(view.sort))
  const { list, invitations, unread, ...request } = open
  const { reportOf, ...operations } = useRowReports()
  const { selection, ...selecting } = useSelection(view)
  const arrangement = useArrangement(list, view, { roleLabel, columns })
  const rows = useRows(open, arrangement, selection, reportOf)
  return {
    ...request,
    ...operations,
    ...changes,
    ...selecting,
    view,
    rows,
    counts: arrangement.counts,
    total: invitations.length + unread,
    roles: list.roles,
    people: list.people,
    allByYou: currentUser !== null && list.isAllBy(currentUser.id),
    selectedCount: useSelectedCount(rows, selection),
  }
}

interface Arrangement extends Required<StatusClock>, Pick<UseInvitationTableResult, 'counts'> {
  /** The positions in the list of the view's rows, in the order of the view. */
  positions: Uint32Array
}

/** A list in the order of a view, and counted, at the current time. Rerenders when time changes a status. */
function useArrangement(
  list: InvitationList,
  { sort, search, status, role }: InvitationView,
  { roleLabel, columns }: Pick<UseInvitationTableOptions, 'roleLabel' | 'columns'>,
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

/** The rows of an arrangement, with what is known about each of them now. */
function useRows(
  { list, invitations, unread }: OpenList,
  { positions, now, expiringSoon }: Arrangement,
  selection: Selection,
  reportOf: RowReports['reportOf'],
): InvitationRows {
  const links = useInvitationLinks()
  const blockerOf = useRevokeBlocker()
  return useMemo(
    () =>
      new InvitationRows({
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
      }),
    [
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
    ],
  )
}
