import {
  queryOptions,
  skipToken,
  type DataTag,
  type QueryFunctionContext,
  type QueryKey,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import { withoutToken, type Invitation } from '../invitation/invitation'
import { cleanToken } from '../invitation/link'
import {
  invalidReason,
  type ListInvitationsOptions,
  type ListInvitationsResponse,
  type ValidateInvitationResponse,
} from '../invitation/responses'
import { prepareList, shareOnce } from './prepare-list'
import { retryDelay, shouldRetry } from './retry'
import { fingerprint } from './scope'
import {
  createInvitationsSource,
  type InvitationsClient,
  type InvitationsSource,
  type SourceOptions,
} from './source'

/** Everything there is. One list feeds the table, its counts and the check for duplicates. */
const EVERYTHING: ListInvitationsOptions = { include_accepted: true, include_expired: true }

/** What `queryOptions` returns, by names that the built types can keep. */
export type InvitationQuery<Data> = UnusedSkipTokenOptions<Data, FluxbaseError> & {
  queryKey: DataTag<QueryKey, Data, FluxbaseError>
}

/** The keys under which invitations are cached. They name client and user; no token is ever in them. */
export function invitationKeys(source: Pick<InvitationsSource, 'scope'>) {
  return {
    all: source.scope,
    lists: [...source.scope, 'list'] as const,
    list: (filter: ListInvitationsOptions) => [...source.scope, 'list', filter] as const,
    firstRows: [...source.scope, 'first rows'] as const,
    validation: (token: string) =>
      [...source.scope, 'validate', fingerprint(cleanToken(token) ?? '')] as const,
    mutation: (name: 'create' | 'accept' | 'revoke' | 'resend') => [...source.scope, name] as const,
  }
}

/**
 * Query options for `useQuery`, `prefetchQuery` and loaders, from a client or from the provider's source.
 *
 * @example
 * await queryClient.prefetchQuery(invitationQueries(client).list())
 */
export function invitationQueries(
  client: InvitationsClient | InvitationsSource,
  options?: SourceOptions,
) {
  const source = toSource(client, options)
  const keys = invitationKeys(source)
  const common = {
    retry: shouldRetry,
    retryDelay,
    networkMode: 'always',
    refetchOnReconnect: true,
  } as const

  return {
    /** The list, without the tokens that some servers put into rows. */
    list: (filter: ListInvitationsOptions = EVERYTHING): InvitationQuery<ListInvitationsResponse> =>
      queryOptions<ListInvitationsResponse, FluxbaseError>({
        ...common,
        queryKey: keys.list(filter),
        queryFn: async ({ signal, client: queryClient }: QueryFunctionContext) => {
          const isFirst =
            filter === EVERYTHING && queryClient.getQueryData(keys.list(filter)) === undefined
          const list = await source.list(filter, {
            signal,
            ...(isFirst && {
              onFirstRows: (rows: Invitation[]) =>
                queryClient.setQueryData(keys.firstRows, rows.map(withoutToken)),
            }),
          })
          const invitations = list.invitations.map(withoutToken)
          const before = queryClient.getQueryData(keys.list(filter)) as
            ListInvitationsResponse | undefined
          return prepareList({ ...list, invitations }, before)
        },
        // The standard compares by position: one invitation more, and no row would be the same.
        structuralSharing: (before, after) =>
          shareOnce(
            before as ListInvitationsResponse | undefined,
            after as ListInvitationsResponse,
          ),
      }),

    /** The beginning of a long list that is still being read. Never asks by itself. */
    firstRows: (): InvitationQuery<Invitation[]> =>
      queryOptions<Invitation[], FluxbaseError>({
        queryKey: keys.firstRows,
        queryFn: skipToken,
        structuralSharing: false,
      }) as InvitationQuery<Invitation[]>,

    /**
     * Whether a link works. A dead link is data (`valid: false`); a text that can be no token is the error `invalid_link`
     * without a request, and a server that could not look is the error `lookup_failed`.
     */
    validate: (token: string): InvitationQuery<ValidateInvitationResponse> =>
      queryOptions<ValidateInvitationResponse, FluxbaseError>({
        ...common,
        queryKey: keys.validation(token),
        // A page that is open is not asked to prove itself again: a refetch must never take a half-filled form away.
        staleTime: Infinity,
        queryFn: async ({ signal }: QueryFunctionContext) => {
          const answer = await source.validate(token, { signal })
          if (!answer.valid && invalidReason(answer.error) === 'lookup_failed') {
            throw new FluxbaseError(
              'lookup_failed',
              'the server could not look this invitation up.',
              {
                serverMessage: answer.error,
              },
            )
          }
          return answer.invitation
            ? { ...answer, invitation: withoutToken(answer.invitation) }
            : answer
        },
      }),
  }
}

export function toSource(
  client: InvitationsClient | InvitationsSource,
  options?: SourceOptions,
): InvitationsSource {
  return 'scope' in client ? client : createInvitationsSource(client, options)
}
