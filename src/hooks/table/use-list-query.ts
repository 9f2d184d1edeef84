'use client'
import { useCallback, useState } from 'react'
import {
  replaceEqualDeep,
  useQueryClient,
  type QueryKey,
  type UseQueryOptions,
  type UseSuspenseQueryOptions,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../../client/errors'
import type { ListInvitationsResponse } from '../../invitation/responses'
import { useKit } from '../../provider/kit-context'
import { listQuery } from '../../queries/invitation-queries'
import { withPendingChanges } from '../../queries/list-cache'
import { queryHookOptions } from '../../queries/hook-options'
import type { UseInvitationsOptions } from '../use-invitations'
import { useUnusedPrefetch } from '../browser/use-unused-prefetch'
import { usePendingChanges } from './use-pending-changes'

/** How long a list that a server or a loader has fetched is not fetched again, in milliseconds. */
const PREFETCHED_STALE_TIME = 30_000

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
  const [selected] = useState<{ last?: Data }>({})
  const filter =
    include_accepted === undefined && include_expired === undefined
      ? undefined
      : {
          ...(include_accepted !== undefined && { include_accepted }),
          ...(include_expired !== undefined && { include_expired }),
        }
  const query = listQuery(backend, filter)
  useUnusedPrefetch(query.queryKey)
  const defaults = queryClient.defaultQueryOptions<ListInvitationsResponse, FluxbaseError>({
    queryKey: query.queryKey as QueryKey,
  })
  return {
    ...query,
    staleTime:
      defaults.staleTime ??
      ((cached) => (backend.ownReads.has(cached) ? 0 : PREFETCHED_STALE_TIME)),
    ...queryHookOptions(options),
    select: useCallback(
      (list: ListInvitationsResponse): Data => {
        const current = withPendingChanges(list, pending)
        if (!select) return current as Data
        // The query does not share structure, so what was selected has to.
        return (selected.last = replaceEqualDeep(selected.last, select(current)) as Data)
      },
      [pending, select, selected],
    ),
  }
}
