'use client'
import { useCallback, useState } from 'react'
import {
  replaceEqualDeep,
  useQuery,
  useQueryClient,
  type UseQueryOptions,
  type UseQueryResult,
  type UseSuspenseQueryOptions,
} from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import type { ListInvitationsOptions, ListInvitationsResponse } from '../invitation/invitation'
import { useKit } from '../provider/kit-context'
import { readableList } from '../queries/cached-list'
import { listQuery } from '../queries/invitation-queries'
import { withPendingChanges } from '../queries/pending-changes'
import { listStaleTime } from '../queries/prefetched-list'
import { queryHookOptions, type QueryHookOptions } from '../queries/hook-options'
import { useUnusedPrefetch } from './browser/use-unused-prefetch'
import { usePendingChanges } from './table/use-pending-writes'

/**
 * Which invitations, and TanStack Query's options except those on which the kit's guarantees depend: `retry`, `retryDelay`,
 * `networkMode`, `gcTime`, `structuralSharing`, `persister`, `placeholderData` and `initialData`.
 */
export interface UseInvitationsOptions<Data = ListInvitationsResponse>
  extends ListInvitationsOptions, QueryHookOptions<ListInvitationsResponse, Data> {}

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

/** What both `useQuery` and `useSuspenseQuery` accept, and the two options of `useQuery` alone. */
type ListQuery<Data> = UseSuspenseQueryOptions<ListInvitationsResponse, FluxbaseError, Data> &
  Pick<UseQueryOptions<ListInvitationsResponse, FluxbaseError, Data>, 'enabled' | 'throwOnError'>

/** The options of the list's query: the kit's, the app's, and a `select` that applies pending changes first. */
export function useListQuery<Data>({
  include_accepted,
  include_expired,
  select,
  ...options
}: UseInvitationsOptions<Data>): ListQuery<Data> {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  const pending = usePendingChanges()
  const [share] = useState(createSharing<Data>)
  const filter =
    include_accepted === undefined && include_expired === undefined
      ? undefined
      : { include_accepted, include_expired }
  const query = listQuery(backend, filter)
  useUnusedPrefetch(query.queryKey)
  return {
    ...query,
    staleTime: listStaleTime(queryClient, backend, query.queryKey),
    ...queryHookOptions(options),
    select: useCallback(
      (cached: unknown): Data => {
        const list = readableList(cached)
        if (!list)
          throw new FluxbaseError(
            'protocol',
            'the cached list is not one of invitations. Check what you restore.',
          )
        const current = withPendingChanges(list, pending)
        return select ? share(select(current)) : (current as Data)
      },
      [pending, select, share],
    ),
  }
}

/** Keeps the identity of a result that equals the last one, which the query itself does not do; see `listQuery`. */
function createSharing<Data>() {
  let last: Data | undefined
  return (next: Data): Data => (last = replaceEqualDeep(last, next) as Data)
}
