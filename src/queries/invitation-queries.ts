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
import { invalidReason } from '../invitation/invalid-reason'
import type { ValidateInvitationResponse } from '../invitation/public-responses'
import type { ListInvitationsOptions, ListInvitationsResponse } from '../invitation/responses'
import { prepareList } from '../list/long-lists'
import { shareRows } from '../list/share-rows'
import { list } from './admin-backend'
import { validate } from './public-backend'
import { QUERY_DEFAULTS } from './query-defaults'
import { fingerprint } from './scope'
import {
  createBackend,
  type InvitationsClient,
  type Backend,
  type InvitationsBackendOptions,
} from './backend'

/** Everything there is. One list feeds the table, its counts and the check for duplicates. */
export const ALL_INVITATIONS: ListInvitationsOptions = {
  include_accepted: true,
  include_expired: true,
}

/** What `queryOptions` returns, by names that the built types can keep. */
export type InvitationQuery<Data> = UnusedSkipTokenOptions<Data, FluxbaseError> & {
  queryKey: DataTag<QueryKey, Data, FluxbaseError>
}

/** The keys under which invitations are cached. They name client and user; no token is ever in them. */
export function invitationKeys(source: Pick<Backend, 'scope'>) {
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
 * Query options for `useQuery`, `prefetchQuery` and loaders, from a client or from the provider's backend.
 *
 * They set every option that the kit's promises depend on, so the `defaultOptions` of your QueryClient decide only
 * `staleTime`, `refetchOnMount`, `refetchOnWindowFocus`, `refetchInterval` and `refetchIntervalInBackground` (of lists, not of
 * `validate`), `queryKeyHashFn` and `meta`. To change another one, spread: `useQuery({ ...invitationQueries(client).list(),
 * retry: 5 })`.
 *
 * A failed request is repeated at most twice, and never on a server.
 *
 * @example
 * await queryClient.prefetchQuery(invitationQueries(client).list())
 */
export function invitationQueries(
  client: InvitationsClient | Backend,
  options?: InvitationsBackendOptions,
) {
  const backend = toBackend(client, options)
  return {
    /** The list, without the tokens that some servers put into rows. */
    list: (filter?: ListInvitationsOptions) => listQuery(backend, filter),

    /** The beginning of a long list that is still being read. Never asks by itself. */
    firstRows: () => firstRowsQuery(backend),

    /**
     * Whether a link works. A dead link is data (`valid: false`); a text that can be no token is the error `invalid_link`
     * without a request, and a server that could not look is the error `lookup_failed`.
     */
    validate: (token: string) => validationQuery(backend, token),
  }
}

// Each of them alone, so that a page loads only what it asks: one for invited people needs no list.

export function listQuery(
  backend: Backend,
  filter: ListInvitationsOptions = ALL_INVITATIONS,
): InvitationQuery<ListInvitationsResponse> {
  const keys = invitationKeys(backend)
  return queryOptions<ListInvitationsResponse, FluxbaseError>({
    ...QUERY_DEFAULTS,
    queryKey: keys.list(filter),
    queryFn: async ({ signal, client: queryClient, queryKey }: QueryFunctionContext) => {
      await stillWanted(signal)
      const cached = () => queryClient.getQueryData<ListInvitationsResponse>(queryKey)
      const isFirst = filter === ALL_INVITATIONS && cached() === undefined
      const onFirstRows = (rows: Invitation[]) => queryClient.setQueryData(keys.firstRows, rows)
      const answer = await list(
        backend,
        filter,
        { signal },
        {
          // Lasts as long as the list is cached.
          owner: queryClient.getQueryCache().find({ queryKey }) ?? {},
          onFirstRows: isFirst ? onFirstRows : undefined,
          signal,
        },
      )
      return prepareList(backend.longLists, withoutTokens(answer), cached(), signal)
    },
    // The standard compares by position: one invitation more, and no row would be the same.
    structuralSharing: (before, after) =>
      shareRows(before as ListInvitationsResponse | undefined, after as ListInvitationsResponse),
  })
}

export function firstRowsQuery(backend: Backend): InvitationQuery<Invitation[]> {
  return queryOptions<Invitation[], FluxbaseError>({
    ...QUERY_DEFAULTS,
    queryKey: invitationKeys(backend).firstRows,
    queryFn: skipToken,
    structuralSharing: false,
  }) as InvitationQuery<Invitation[]>
}

export function validationQuery(
  backend: Backend,
  token: string,
): InvitationQuery<ValidateInvitationResponse> {
  return queryOptions<ValidateInvitationResponse, FluxbaseError>({
    ...QUERY_DEFAULTS,
    queryKey: invitationKeys(backend).validation(token),
    // A page that is open is not asked to prove itself again: a refetch must never take a half-filled form away. An app's
    // defaults for lists ('always', an interval) do not apply, either.
    staleTime: Infinity,
    refetchInterval: false,
    refetchOnWindowFocus: true,
    // A link that was used or failed meanwhile is asked about when its page is opened again.
    refetchOnMount: true,
    queryFn: async ({ signal }: QueryFunctionContext) => {
      await stillWanted(signal)
      const answer = await validate(backend, token, { signal })
      if (!answer.valid && invalidReason(answer.error) === 'lookup_failed') {
        throw new FluxbaseError('lookup_failed', 'the server could not look this invitation up.', {
          serverMessage: answer.error,
        })
      }
      return answer.invitation ? { ...answer, invitation: withoutToken(answer.invitation) } : answer
    },
  })
}

/** What is taken back at once is not asked at all: StrictMode runs every effect twice, and would send every request twice. */
async function stillWanted(signal: AbortSignal): Promise<void> {
  await Promise.resolve()
  signal.throwIfAborted()
}

/** For lists that were not read row by row: an app's own, or those of a foreign fetch. */
function withoutTokens(list: ListInvitationsResponse): ListInvitationsResponse {
  const hasToken = list.invitations.some(({ token }) => token !== undefined)
  return hasToken ? { ...list, invitations: list.invitations.map(withoutToken) } : list
}

export function toBackend(
  client: InvitationsClient | Backend,
  options?: InvitationsBackendOptions,
): Backend {
  return 'scope' in client ? client : createBackend(client, options)
}
