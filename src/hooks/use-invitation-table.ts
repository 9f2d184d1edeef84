'use client'
import { useCallback, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import { isSelected } from '../invitation/selection'
import type { InvitationStatus } from '../invitation/status'
import type { ListColumn } from '../list/list-column'
import { openList } from '../list/open-list'
import { useKit } from '../provider/kit-context'
import { isText, useGuarded } from '../provider/use-guarded'
import { firstRowsQuery } from '../queries/invitation-queries'
import { isOptimistic } from '../queries/list-cache'
import { InvitationRows, type InvitationTableRow } from './table/invitation-rows'
import { reportOn } from './table/row-report'
import { useGuardedColumns } from './table/use-guarded-columns'
import { useInvitationLinks } from './use-invitation-links'
import { useInvitations } from './use-invitations'
import { useListView, type ListView, type UseListViewOptions } from './table/use-list-view'
import { useNow } from './browser/use-now'
import { useRevokeBlocker } from './use-revoke-blocker'
import { useRowReports, type RowReports } from './table/use-row-reports'
import { useSelectedCount, useSelection, type RowSelection } from './table/use-selection'

export type { InvitationRows, InvitationTableRow }

export interface UseInvitationTableOptions extends UseListViewOptions {
  /** The word that people see for a role, so that they can search for it. Keep its identity stable. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
  /** Columns of the app's own, to sort by and to search. Keep them outside of render. */
  columns?: readonly ListColumn[] | undefined
}

export interface UseInvitationTableResult
  extends Omit<RowReports, 'reportOf'>, ListView, Omit<RowSelection, 'selection'> {
  /** In this order: `error` only where there is nothing to show, and always for a person who may not look. */
  state: 'pending' | 'error' | 'empty' | 'rows'
  /** Also set while old rows are shown: the last refresh failed. */
  error: FluxbaseError | null
  /** The rows of the view, in its order. */
  rows: InvitationRows
  /** Whether this is only the beginning of a long list that is still being read, so that nothing can be counted yet. */
  isPartial: boolean
  /** Of the whole list, whatever the view. */
  total: number
  counts: Record<InvitationStatus, number>
  roles: readonly InvitationRole[]
  /** How many different addresses stand in the list. */
  people: number
  /** Rows of the answer that nobody could read. */
  unreadable: number
  /** How many rows of the view are selected. */
  selectedCount: number
  /** When the list was received, in milliseconds by the provider's clock. */
  updatedAt: number
  isRefreshing: boolean
  /** Asks the server again. Resolves with what went wrong, or `null`. */
  refresh: () => Promise<FluxbaseError | null>
}

/**
 * Everything that `InvitationTable` knows and can do, without a pixel. One query feeds rows, counts and roles; one clock,
 * which wakes with the next change of a status, decides them all.
 *
 * @example
 * const { rows, view, setView, revoke } = useInvitationTable()
 */
export function useInvitationTable({
  roleLabel: givenRoleLabel,
  columns: givenColumns,
  ...options
}: UseInvitationTableOptions = {}): UseInvitationTableResult {
  const { backend, now: clock, expiringSoon, locale } = useKit()
  const { data, error, isPending, isFetching, dataUpdatedAt, refetch } = useInvitations()
  const { data: firstRows } = useQuery(firstRowsQuery(backend))
  const { reportOf, ...operations } = useRowReports()
  const links = useInvitationLinks()
  const blockerOf = useRevokeBlocker()
  const roleLabel = useGuardedRoleLabel(givenRoleLabel)
  const columns = useGuardedColumns(givenColumns)
  const { view, ...changes } = useListView(options, columns)
  const { selection, ...selecting } = useSelection(view)

  const invitations = data?.invitations ?? ((isPending && firstRows) || NONE)
  const list = useMemo(() => openList(backend.longLists, invitations), [backend, invitations])
  const now = useNow(
    useCallback((at) => list.nextChange({ now: at, expiringSoon }), [list, expiringSoon]),
  )

  const { sort, search, status, role } = view
  const positions = useMemo(
    () =>
      list.arrange(
        { sort, search, status, role },
        { now, expiringSoon, roleLabel, columns, locale },
      ),
    [list, sort, search, status, role, now, expiringSoon, roleLabel, columns, locale],
  )
  const rows = useMemo(() => {
    return new InvitationRows({
      positions,
      keyAt: (at) => list.keyAt(at),
      rowAt(at): InvitationTableRow {
        const row = list.rowAt(at, { now, expiringSoon })
        const { key, invitation } = row
        const isThere = (id: string) =>
          row.repeat !== null && invitations.some((other) => other.id === id)
        const report = reportOn(invitation.id, reportOf(invitation.id), isThere)
        const isMoved = report?.type === 'resent' && report.invitation.id !== invitation.id
        return {
          ...row,
          isSending: isOptimistic(invitation),
          isSelected: isSelected(selection, key),
          link: links.get(invitation),
          revokeBlocker: blockerOf(invitation),
          report,
          newLink: isMoved ? links.get(report.invitation) : null,
        }
      },
    })
  }, [list, invitations, positions, now, expiringSoon, reportOf, selection, links, blockerOf])

  const counts = useMemo(() => list.counts({ now, expiringSoon }), [list, now, expiringSoon])
  // The cache stamps its data by the system's clock; a clock of the app's own may be behind it.
  const updatedAt = useMemo(() => Math.min(dataUpdatedAt, clock()), [dataUpdatedAt, clock])
  const refresh = useCallback(async () => (await refetch()).error, [refetch])

  const unreadable = data?.unreadable ?? 0
  const total = invitations.length
  const isPartial = data === undefined && total > 0
  return {
    ...operations,
    ...changes,
    ...selecting,
    state: isPartial ? 'rows' : stateOf(isPending, data !== undefined, error, total + unreadable),
    error,
    rows,
    isPartial,
    total,
    counts,
    roles: list.roles,
    people: list.people,
    unreadable,
    view,
    selectedCount: useSelectedCount(rows, selection),
    updatedAt,
    isRefreshing: isFetching && !isPending,
    refresh,
  }
}

const NONE: readonly Invitation[] = []

/** The app's word for a role, or the role's own name where that fails. */
function useGuardedRoleLabel(roleLabel: UseInvitationTableOptions['roleLabel']) {
  const guarded = useGuarded()
  return useMemo(
    () =>
      roleLabel &&
      ((role: InvitationRole) => guarded('roleLabel', () => roleLabel(role), role, isText)),
    [roleLabel, guarded],
  )
}

function stateOf(
  isPending: boolean,
  hasData: boolean,
  error: FluxbaseError | null,
  known: number,
): UseInvitationTableResult['state'] {
  if (isPending) return 'pending'
  // Whoever may no longer look is not shown what was there before.
  if (error && (!hasData || error.code === 'forbidden')) return 'error'
  return known === 0 ? 'empty' : 'rows'
}
