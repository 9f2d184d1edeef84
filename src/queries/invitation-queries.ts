import {
  queryOptions,
  skipToken,
  type DataTag,
  type QueryFunctionContext,
  type QueryKey,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import {
  isInvitation,
  withoutToken,
  type ListInvitationsOptions,
  type ListInvitationsResponse,
} from '../invitation/invitation'
import { cleanToken } from '../invitation/link'
import { invalidReason } from '../invitation/invalid-reason'
import type { ValidateInvitationResponse } from '../invitation/public-responses'
import type { FirstRows } from '../list/long-lists'
import { prepareList } from '../list/share-rows'
import { list } from './admin-backend'
import { asReadable, readableList } from './cached-list'
import { validate } from './public-backend'
import { QUERY_DEFAULTS } from './query-defaults'
import {
  createBackend,
  type InvitationsClient,
  type Backend,
  type InvitationsBackendOptions,
} from './backend'

/** Selects every invitation. One list feeds the table, its counts and the check for duplicates. */
export const ALL_INVITATIONS: ListInvitationsOptions = {
  include_accepted: true,
  include_expired: true,
}

/** The return type of `queryOptions`, spelled out with exported names so that the declaration files can refer to it. */
export type InvitationQuery<Data> = UnusedSkipTokenOptions<Data, FluxbaseError> & {
  queryKey: DataTag<QueryKey, Data, FluxbaseError>
}

/** Returns the keys under which invitations are cached. They name client and user; none contains a token. */
export function invitationKeys(backend: Pick<Backend, 'scope'>) {
  return {
    all: backend.scope,
    ...listKeys(backend),
    validation: (token: string) => validationKey(backend, token),
    /** The key of a mutation in `invitationMutations`, by its name there. */
    mutation: (name: string) => mutationKey(backend, name),
  }
}

/** Apart from the others, because pages for administrators need no fingerprint. */
export function listKeys({ scope }: Pick<Backend, 'scope'>) {
  return {
    lists: [...scope, 'list'] as const,
    list: (filter: ListInvitationsOptions) => [...scope, 'list', filter] as const,
    firstRows: [...scope, 'first rows'] as const,
  }
}

export const mutationKey = ({ scope }: Pick<Backend, 'scope'>, name: string) =>
  [...scope, name] as const

const validationKey = ({ scope }: Pick<Backend, 'scope'>, token: string) =>
  [...scope, 'validate', fingerprint(cleanToken(token) ?? '')] as const

/**
 * Returns a short name for a token that does not reveal it: 53 bits of 256 random ones. It is the same on the server and
 * in the browser, so that a validation made on the server is found in the browser.
 */
export function fingerprint(token: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < token.length; at += 1) {
    a = Math.imul(a ^ token.charCodeAt(at), 0x9e3779b1)
    b = Math.imul(b ^ a, 0x5f356495)
  }
  return ((b >>> 11) * 2 ** 32 + (a >>> 0)).toString(36)
}

/**
 * Creates query options for `useQuery`, `prefetchQuery` and loaders, from a client or from the provider's backend.
 *
 * They set every option that the kit's promises depend on, so your QueryClient's `defaultOptions` decide only
 * `staleTime`, `refetchOnMount`, `refetchOnWindowFocus`, `refetchInterval` and `refetchIntervalInBackground` (of lists,
 * not of `validate`), `queryKeyHashFn` and `meta`. To change another option, spread: `useQuery({
 * ...invitationQueries(client).list(), retry: 5 })`.
 *
 * A failed request is retried at most twice, and never on a server.
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
    /** The list of invitations, without the tokens that some servers include in rows. */
    list: (filter?: ListInvitationsOptions) => listQuery(backend, filter),

    /**
     * The first rows of a list of several hundred that is still being read. Never sends a request. They are read first only while
     * something observes this query.
     */
    firstRows: () => firstRowsQuery(backend),

    /**
     * Whether a link works. A dead link is data (`valid: false`). A text that cannot be a token is the error
     * `invalid_link`, without a request; a server that could not look is the error `lookup_failed`.
     */
    validate: (token: string) => validationQuery(backend, token),
  }
}

// Each query is also a function of its own, so that a page loads only those it uses: the page for invited people needs no
// list.

export function listQuery(
  backend: Backend,
  filter: ListInvitationsOptions = ALL_INVITATIONS,
): InvitationQuery<ListInvitationsResponse> {
  return queryOptions<ListInvitationsResponse, FluxbaseError>({
    ...QUERY_DEFAULTS,
    queryKey: listKeys(backend).list(filter),
    queryFn: async ({ signal, client: queryClient, queryKey }: QueryFunctionContext) => {
      await rejectIfCancelled(signal)
      const cache = queryClient.getQueryCache()
      const entry = cache.find({ queryKey }) ?? {}
      const cached = () => readableList(queryClient.getQueryData(queryKey))
      const isFirst = filter === ALL_INVITATIONS && cached() === undefined
      const firstRows = () =>
        isFirst ? cache.find<FirstRows>({ queryKey: listKeys(backend).firstRows }) : undefined
      const response = await list(backend, filter, { signal }, () => {
        const shown = firstRows()
        return {
          // The memory of the list lasts as long as its cache entry.
          owner: entry,
          onFirstRows: shown?.getObserversCount()
            ? (rows) => shown.setData(rows, { manual: true })
            : undefined,
          signal,
        }
      })
      backend.ownReads.add(entry)
      const prepared = await prepareList(backend.longLists, withoutTokens(response), {
        before: cached(),
        firstRows: firstRows()?.state.data?.invitations,
        signal,
      })
      return backend.overrides.list ? prepared : asReadable(prepared)
    },
    // `prepareList` shares rows by id. The default compares them by position, so that one new invitation at the top would
    // change every row.
    structuralSharing: false,
  })
}

export function firstRowsQuery(backend: Backend): InvitationQuery<FirstRows> {
  return queryOptions<FirstRows, FluxbaseError>({
    ...QUERY_DEFAULTS,
    queryKey: listKeys(backend).firstRows,
    queryFn: skipToken,
    structuralSharing: false,
  }) as InvitationQuery<FirstRows>
}

export function validationQuery(
  backend: Backend,
  token: string,
): InvitationQuery<ValidateInvitationResponse> {
  return queryOptions<ValidateInvitationResponse, FluxbaseError>({
    ...QUERY_DEFAULTS,
    queryKey: validationKey(backend, token),
    // A refetch must never remove a half-filled form, so an open page is not validated again. The defaults that an app
    // sets for lists ('always', an interval) do not apply, either.
    staleTime: ({ state }) => (isValidation(state.data) ? Infinity : 0),
    refetchInterval: false,
    refetchOnWindowFocus: true,
    // When the page is opened again, a link that has been used or has failed in the meantime is validated again.
    refetchOnMount: true,
    queryFn: async ({ signal }: QueryFunctionContext) => {
      await rejectIfCancelled(signal)
      const response = await validate(backend, token, { signal })
      if (!response.valid && invalidReason(response.error) === 'lookup_failed') {
        throw new FluxbaseError('lookup_failed', 'the server could not look up this invitation.', {
          serverMessage: response.error,
        })
      }
      return response.invitation
        ? { ...response, invitation: withoutToken(response.invitation) }
        : response
    },
  })
}

/** Whether cached data is a validation. An app may have restored or hydrated something else. */
export function isValidation(cached: unknown): cached is ValidateInvitationResponse {
  const { valid, invitation } = Object(cached) as Record<string, unknown>
  return typeof valid === 'boolean' && (invitation == null || isInvitation(invitation))
}

/**
 * Rejects if the query is cancelled immediately. StrictMode runs every effect twice, which would send every request
 * twice.
 */
async function rejectIfCancelled(signal: AbortSignal): Promise<void> {
  await Promise.resolve()
  signal.throwIfAborted()
}

/** Removes tokens from lists that were not read row by row: those of an override or of a foreign fetch client. */
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
