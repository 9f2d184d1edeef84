'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { ListInvitationsResponse } from '../invitation/invitation'
import { useListQuery, type UseInvitationsOptions } from './table/use-list-query'

export type { UseInvitationsOptions }

/**
 * Queries the list of invitations, newest first. Without options, it includes accepted and expired ones.
 *
 * Creating and revoking update the list optimistically; if the server refuses, the change is rolled back. Rows that do not match
 * the schema are left out and counted in `data.unreadable`. A list that a server or a loader has prefetched is fresh for 30 seconds,
 * unless you set another `staleTime`.
 *
 * @example
 * const { data, error, isPending } = useInvitations()
 * const { data: total } = useInvitations({ select: (list) => list.invitations.length })
 */
export function useInvitations<Data = ListInvitationsResponse>(
  options: UseInvitationsOptions<Data> = {},
): UseQueryResult<Data, FluxbaseError> {
  return useQuery(useListQuery(options))
}
