'use client'
import { useCallback } from 'react'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { ListInvitationsOptions, ListInvitationsResponse } from '../invitation/responses'
import { useKit } from '../provider/kit-context'
import { listQuery } from '../queries/invitation-queries'
import { withPendingChanges } from '../queries/list-cache'
import { usePendingChanges } from './table/use-pending-changes'

export interface UseInvitationsOptions extends ListInvitationsOptions {
  /** @default true */
  enabled?: boolean
  /** Milliseconds, or `false`. @default false */
  refetchInterval?: number | false
}

/**
 * Queries the list of invitations, newest first. Without options, it includes accepted and expired ones.
 *
 * Creating and revoking update the list optimistically; if the server refuses, the change is rolled back. Rows that do not match
 * the schema are left out and counted in `data.unreadable`.
 *
 * @example
 * const { data, error, isPending } = useInvitations()
 */
export function useInvitations({
  enabled,
  refetchInterval,
  ...filter
}: UseInvitationsOptions = {}): UseQueryResult<ListInvitationsResponse, FluxbaseError> {
  const { backend } = useKit()
  const pending = usePendingChanges()
  const everything = Object.values(filter).every((flag) => flag === undefined)
  return useQuery({
    ...listQuery(backend, everything ? undefined : filter),
    ...(enabled !== undefined && { enabled }),
    ...(refetchInterval !== undefined && { refetchInterval }),
    select: useCallback(
      (list: ListInvitationsResponse) => withPendingChanges(list, pending),
      [pending],
    ),
  })
}
