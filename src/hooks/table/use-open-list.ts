'use client'
import { useCallback, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { FluxbaseError } from '../../client/errors'
import type { Invitation } from '../../invitation/invitation'
import { openList, type InvitationList } from '../../list/invitation-list'
import { openLongList } from '../../list/long-lists'
import { useKit } from '../../provider/kit-context'
import { firstRowsQuery } from '../../queries/invitation-queries'
import { useInvitations } from '../use-invitations'

export interface OpenList {
  /** `error` only if there is nothing to show, and always if the user may not read the list. */
  state: 'pending' | 'error' | 'empty' | 'rows'
  /** Why the last request failed. Also set while older rows are shown. */
  error: FluxbaseError | null
  list: InvitationList
  invitations: readonly Invitation[]
  /** Whether the list is only the beginning of one that is still being read. The counts are not final then. */
  isPartial: boolean
  /** The number of rows that are still being read, if they have been counted, else 0. */
  unread: number
  /** The number of rows that were left out because they do not match the schema. */
  unreadable: number
  /** When the list was received: milliseconds since the epoch, by the provider's clock. */
  updatedAt: number
  isRefreshing: boolean
  /** Fetches the list again. Resolves with the error, or `null` on success. */
  refresh: () => Promise<FluxbaseError | null>
}

/**
 * The list, open for reading, and the state of its request. While the list is still being read, its first rows.
 *
 * @param isInOrder whether the view shows the list from its beginning; otherwise its first rows are not shown
 */
export function useOpenList(isInOrder: boolean): OpenList {
  const { backend, now } = useKit()
  const { data, error, isPending, isFetching, dataUpdatedAt, refetch } = useInvitations()
  const { data: firstRows } = useQuery({ ...firstRowsQuery(backend), subscribed: isInOrder })
  const partial = isPending && isInOrder ? firstRows : undefined
  const invitations = data?.invitations ?? partial?.invitations ?? NONE
  const unreadable = data?.unreadable ?? 0
  const isPartial = partial !== undefined
  return {
    state: isPartial
      ? 'rows'
      : stateOf(isPending, data !== undefined, error, invitations.length + unreadable),
    error,
    list: useMemo(
      () => openLongList(backend.longLists, invitations) ?? openList(invitations),
      [backend, invitations],
    ),
    invitations,
    isPartial,
    unread: partial?.rowCount ? partial.rowCount - invitations.length : 0,
    unreadable,
    // The cache takes its timestamps from the system's clock, and the provider's clock may be behind that.
    updatedAt: useMemo(() => Math.min(dataUpdatedAt, now()), [dataUpdatedAt, now]),
    isRefreshing: isFetching && !isPending,
    refresh: useCallback(async () => (await refetch()).error, [refetch]),
  }
}

const NONE: readonly Invitation[] = []

function stateOf(
  isPending: boolean,
  hasData: boolean,
  error: FluxbaseError | null,
  rowCount: number,
): OpenList['state'] {
  if (isPending) return 'pending'
  // A user who has lost permission must not see the rows loaded before.
  if (error && (!hasData || error.code === 'forbidden')) return 'error'
  return rowCount === 0 ? 'empty' : 'rows'
}
