'use client'
import {
  useQueryClient,
  useSuspenseQuery,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { ListInvitationsResponse } from '../invitation/invitation'
import { dropUnreadableList } from '../queries/cached-list'
import { useListQuery, type UseInvitationsOptions } from './use-invitations'

/** The options of `useInvitations`, without those that mean nothing while a component suspends. */
export type UseSuspenseInvitationsOptions<Data = ListInvitationsResponse> = Omit<
  UseInvitationsOptions<Data>,
  'enabled' | 'throwOnError'
>

/**
 * Like `useInvitations`, but suspends until there is a list, so `data` is never `undefined`. If the first request fails, it throws
 * the `FluxbaseError` to the nearest error boundary. Needs a `Suspense` boundary below the provider.
 *
 * @example
 * const { data } = useSuspenseInvitations()
 */
export function useSuspenseInvitations<Data = ListInvitationsResponse>(
  options: UseSuspenseInvitationsOptions<Data> = {},
): UseSuspenseQueryResult<Data, FluxbaseError> {
  const { throwOnError: _throwOnError, enabled: _enabled, ...query } = useListQuery(options)
  dropUnreadableList(useQueryClient(), query.queryKey)
  return useSuspenseQuery(query)
}
