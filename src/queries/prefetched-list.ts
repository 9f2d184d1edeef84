import type { QueryClient, StaleTime, Query } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { ListInvitationsResponse } from '../invitation/invitation'
import type { Backend } from './backend'
import { readableList } from './cached-list'
import { listKeys } from './invitation-queries'

type ListStaleTime =
  StaleTime | ((query: Query<ListInvitationsResponse, FluxbaseError>) => StaleTime)

/** How long a list that a server or a loader has fetched is not fetched again, in milliseconds. */
const PREFETCHED_STALE_TIME = 30_000

/** How long a list is fresh: what the app's defaults say, otherwise a while if it was prefetched, and not at all if it was not. */
export function listStaleTime(
  queryClient: QueryClient,
  backend: Backend,
  queryKey: readonly unknown[],
): ListStaleTime {
  const app = queryClient.defaultQueryOptions<ListInvitationsResponse, FluxbaseError>({ queryKey })
  return (
    app.staleTime ??
    ((query) =>
      backend.ownReads.has(query) || !readableList(query.state.data) ? 0 : PREFETCHED_STALE_TIME)
  )
}

/** When the oldest cached list was received, in milliseconds since the epoch. `Infinity` if there is none. */
export function listReceivedAt(queryClient: QueryClient, backend: Backend): number {
  const lists = queryClient.getQueryCache().findAll({ queryKey: listKeys(backend).lists })
  return Math.min(...lists.map(({ state }) => state.dataUpdatedAt || Infinity))
}

/** What is in the cache, of any user and client, and used by nothing at present. */
export function unusedQueries(queryClient: QueryClient, { scope }: Backend): Query[] {
  return queryClient.getQueryCache().findAll({ queryKey: scope.slice(0, 1), type: 'inactive' })
}
