import { keepPreviousData, type DefaultOptions } from '@tanstack/react-query'
import * as fc from 'fast-check'

/** A response that no server sent. */
const FOREIGN = { invitations: [], valid: false, error: 'foreign' }

const never = () => new Promise<never>(() => undefined)
const broken = () => {
  throw new Error('broken by the app')
}

type Fields<Options> = Record<
  Exclude<keyof Options, AppsOwn | `_${string}` | 'queryHash' | 'behavior'>,
  unknown
>

/** The options that an app may choose; see `invitationQueries`. */
type AppsOwn =
  | 'staleTime'
  | 'refetchOnMount'
  | 'refetchOnWindowFocus'
  | 'refetchInterval'
  | 'refetchIntervalInBackground'
  | 'queryKeyHashFn'

/** Options that an app can also set, in JavaScript or with another release of TanStack Query. */
interface Untyped {
  suspense: boolean
  experimental_prefetchInRender: boolean
  subscribed: boolean
}

// If a release of TanStack Query adds a field, this does not compile until the field is added here.
export const anyOfQueries = {
  retry: fc.constantFrom(false, true, 0, 3, () => true),
  retryDelay: fc.constantFrom(0, 3_600_000, () => 3_600_000),
  retryOnMount: fc.boolean(),
  networkMode: fc.constantFrom('online', 'always', 'offlineFirst'),
  gcTime: fc.constantFrom(0, 1, Infinity),
  enabled: fc.constantFrom(true, false, () => false),
  throwOnError: fc.constantFrom(true, false, () => true),
  suspense: fc.boolean(),
  experimental_prefetchInRender: fc.boolean(),
  placeholderData: fc.constantFrom(keepPreviousData, FOREIGN),
  initialData: fc.constantFrom(FOREIGN, () => FOREIGN),
  initialDataUpdatedAt: fc.constantFrom(0, Number.MAX_SAFE_INTEGER),
  select: fc.constantFrom(() => FOREIGN, broken),
  notifyOnChangeProps: fc.constantFrom([], 'all', ['data'], () => []),
  persister: fc.constantFrom(() => FOREIGN, never),
  structuralSharing: fc.constantFrom(true, false, () => FOREIGN, broken),
  refetchOnReconnect: fc.constantFrom(true, false, 'always'),
  queryFn: fc.constantFrom(() => FOREIGN, never, broken),
  subscribed: fc.boolean(),
  maxPages: fc.constantFrom(0, 1),
  meta: fc.constant({ app: 'its own' }),
} satisfies Fields<NonNullable<DefaultOptions['queries']> & Untyped>

export const anyOfMutations = {
  retry: fc.constantFrom(false, true, 3, () => true),
  retryDelay: fc.constantFrom(0, 3_600_000),
  networkMode: fc.constantFrom('online', 'always', 'offlineFirst'),
  gcTime: fc.constantFrom(0, 1, Infinity),
  scope: fc.constant({ id: 'one at a time' }),
  throwOnError: fc.constantFrom(true, false, () => true),
  mutationKey: fc.constant(['the app']),
  mutationFn: fc.constantFrom(() => FOREIGN, never, broken),
  onMutate: fc.constantFrom(() => ({ context: true }), never, broken),
  onSuccess: fc.constantFrom(() => undefined, never, broken),
  onSettled: fc.constantFrom(() => undefined, never, broken),
  onError: fc.constantFrom(() => undefined, never, broken),
  meta: fc.constant({ app: 'its own' }),
} satisfies Fields<NonNullable<DefaultOptions['mutations']>>

const some = { requiredKeys: [] as [] }

/**
 * Any values for `defaultOptions`, in every field except those that an app may choose and those that are internal to
 * TanStack Query: `queryHash`, `behavior` and names that begin with an underscore. As a default, they would give all
 * queries of the app the same cache entry or make all of them infinite.
 */
export const anyDefaults = fc.record(
  {
    queries: fc.record(anyOfQueries, some),
    mutations: fc.record(anyOfMutations, some),
    hydrate: fc.record(
      { queries: fc.record(anyOfQueries, some), mutations: fc.record(anyOfMutations, some) },
      some,
    ),
    dehydrate: fc.record(
      {
        shouldDehydrateQuery: fc.constant(() => true),
        shouldDehydrateMutation: fc.constant(() => true),
        shouldRedactErrors: fc.constant(() => false),
      },
      some,
    ),
  },
  { requiredKeys: ['queries', 'mutations'] },
) as fc.Arbitrary<DefaultOptions>
