'use client'
import type { InvitationRole } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { isNewestFirst } from '../list/invitation-view'
import {
  useInvitationRows,
  type Arrangement,
  type ArrangementOptions,
  type InvitationRows,
  type InvitationTableRow,
} from './table/invitation-rows'
import { useListView, type ListView, type UseListViewOptions } from './table/use-list-view'
import { useOpenList, type OpenList } from './table/use-open-list'
import { useRowReports, type RowReports } from './table/use-row-reports'
import { useSelectedCount, useSelection, type RowSelection } from './table/use-selection'

export type { InvitationRows, InvitationTableRow }

export interface UseInvitationTableOptions extends UseListViewOptions, ArrangementOptions {}

export interface UseInvitationTableResult
  extends
    Omit<OpenList, 'list' | 'invitations' | 'unread'>,
    Pick<Arrangement, 'counts'>,
    Omit<RowReports, 'reportOf'>,
    ListView,
    Omit<RowSelection, 'selection'> {
  /** The rows of the view, in its order. */
  rows: InvitationRows
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
  const { list, invitations, unread, ...request } = useOpenList(
    !changes.isFiltered && isNewestFirst(view.sort),
  )
  const { reportOf, ...operations } = useRowReports()
  const { selection, ...selecting } = useSelection(view)
  const { rows, counts } = useInvitationRows({
    list,
    invitations,
    unread,
    view,
    selection,
    reportOf,
    roleLabel,
    columns,
  })
  return {
    ...request,
    ...operations,
    ...changes,
    ...selecting,
    view,
    rows,
    counts,
    total: invitations.length + unread,
    roles: list.roles,
    people: list.people,
    allByYou: currentUser !== null && list.isAllBy(currentUser.id),
    selectedCount: useSelectedCount(rows, selection),
  }
}
