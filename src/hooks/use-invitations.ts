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
 * The list of invitations, newest first. Without options it holds everything, accepted and expired ones too.
 *
 * What is being created or revoked shows at once and is back as it was if the server refuses. Rows that nobody could
 * read are left out and counted in `data.unreadable`.
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
