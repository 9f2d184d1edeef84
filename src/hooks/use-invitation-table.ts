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
  /** Returns the label of a role, so that users can search for what they see. Keep its identity stable. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
  /** The app's columns, to sort and search by. Define the array outside of render. */
  columns?: readonly ListColumn[] | undefined
}

export interface UseInvitationTableResult
  extends Omit<RowReports, 'reportOf'>, ListView, Omit<RowSelection, 'selection'> {
  /** `error` only if there is nothing to show, and always if the user may not read the list. */
  state: 'pending' | 'error' | 'empty' | 'rows'
  /** Why the last request failed. Also set while older rows are shown. */
  error: FluxbaseError | null
  /** The rows of the view, in its order. */
  rows: InvitationRows
  /** Whether `rows` are only the beginning of a long list that is still being read. The counts are not final then. */
  isPartial: boolean
  /** The number of invitations in the whole list, regardless of the view. */
  total: number
  /** The number of invitations with each status, in the whole list. */
  counts: Record<InvitationStatus, number>
  /** The roles that occur in the list, in alphabetical order. */
  roles: readonly InvitationRole[]
  /** The number of distinct addresses in the list. */
  people: number
  /** The number of rows that were left out because they do not match the schema. */
  unreadable: number
  /** The number of selected rows in the view. */
  selectedCount: number
  /** When the list was received: milliseconds since the epoch, by the provider's clock. */
  updatedAt: number
  isRefreshing: boolean
  /** Fetches the list again. Resolves with the error, or `null` on success. */
  refresh: () => Promise<FluxbaseError | null>
}

/**
 * The headless part of `InvitationTable`: its data and actions, without markup. One query provides rows, counts and roles. The
 * hook rerenders when time changes a status.
 *
 * @example
 * const { rows, view, setView, revoke } = useInvitationTable()
 */
export function useInvitationTable({
  roleLabel: appRoleLabel,
  columns: appColumns,
  ...options
}: UseInvitationTableOptions = {}): UseInvitationTableResult {
  const { backend, now: clock, expiringSoon, locale } = useKit()
  const { data, error, isPending, isFetching, dataUpdatedAt, refetch } = useInvitations()
  const { data: firstRows } = useQuery(firstRowsQuery(backend))
  const { reportOf, ...operations } = useRowReports()
  const links = useInvitationLinks()
  const blockerOf = useRevokeBlocker()
  const roleLabel = useGuardedRoleLabel(appRoleLabel)
  const columns = useGuardedColumns(appColumns)
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
        // Both invitations of a resend have the same address, so a row without repeats needs no search.
        const isInList = (id: string) =>
          row.repeat !== null && invitations.some((other) => other.id === id)
        const report = reportOn(invitation.id, reportOf(invitation.id), isInList)
        const isReplaced = report?.type === 'resent' && report.invitation.id !== invitation.id
        return {
          ...row,
          isSending: isOptimistic(invitation),
          isSelected: isSelected(selection, key),
          link: links.get(invitation),
          revokeBlocker: blockerOf(invitation),
          report,
          newLink: isReplaced ? links.get(report.invitation) : null,
        }
      },
    })
  }, [list, invitations, positions, now, expiringSoon, reportOf, selection, links, blockerOf])

  const counts = useMemo(() => list.counts({ now, expiringSoon }), [list, now, expiringSoon])
  // The cache takes its timestamps from the system's clock, and the provider's clock may be behind that.
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

/** The app's `roleLabel`, guarded: if it throws, a role keeps its name. */
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
  rowCount: number,
): UseInvitationTableResult['state'] {
  if (isPending) return 'pending'
  // A user who has lost permission must not see the rows loaded before.
  if (error && (!hasData || error.code === 'forbidden')) return 'error'
  return rowCount === 0 ? 'empty' : 'rows'
}
