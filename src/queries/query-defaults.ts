import { retryDelay, shouldRetry } from './retry'

// An option that is set here overrides an app's default even if it is `undefined`: then TanStack Query's own default
// applies. Each comment says what an app's `defaultOptions` would otherwise break.

/**
 * Options that every query of the kit sets, so that an app's defaults change neither its requests nor its screens. Left
 * to the app: `staleTime`, `refetchOnMount`, `refetchOnWindowFocus`, `refetchInterval`, `refetchIntervalInBackground`,
 * `queryKeyHashFn` and `meta`.
 */
export const QUERY_DEFAULTS = {
  // A refused request would be repeated before its error is shown, or a short outage would be shown at once.
  retry: shouldRetry,
  // A server's `Retry-After` would be ignored.
  retryDelay,
  // A list that failed would stay failed when its table mounts again.
  retryOnMount: true,
  // While the browser reports no network, requests would wait without an error to show.
  networkMode: 'always',
  // The network mode above would turn it off.
  refetchOnReconnect: true,
  // Nothing would ever be loaded.
  enabled: true,
  // A page would disappear into the app's error boundary instead of showing its own error state.
  throwOnError: false,
  // A page would disappear into the app's fallback instead of showing its own skeleton.
  suspense: false,
  // A request would start in a render that React may throw away. Only older releases of TanStack Query know this option.
  experimental_prefetchInRender: false,
  // The rows of the previous user would be shown until those of the next one arrive.
  placeholderData: undefined,
  // Data that no server sent would be cached as if it had.
  initialData: undefined,
  // Screens would receive something other than an invitation list or a validation.
  select: undefined,
  // A screen would not be notified of the change it waits for.
  notifyOnChangeProps: undefined,
  // A used link would be read from storage as valid, and people's addresses would be written there.
  persister: undefined,
  // A list would be discarded with its last table, or kept for as long as the page is open.
  gcTime: undefined,
  // Unchanged data would change its identity, or be replaced.
  structuralSharing: true,
} as const

/**
 * Options that every mutation of the kit sets. Left to the app: `meta`. The callbacks in an app's defaults are not
 * called, because TanStack Query waits for them before it settles a mutation; callbacks passed to a single mutation are
 * called.
 */
export const MUTATION_DEFAULTS = {
  // A write whose response was lost would be repeated: four invitations, or a password sent four times.
  retry: false,
  // A server's `Retry-After` would be ignored.
  retryDelay,
  // A write would wait for the network, and be sent when nobody expects it any longer.
  networkMode: 'always',
  // A write would wait for those of the app, and one that hangs would block it forever.
  scope: undefined,
  // A refusal would disappear into the app's error boundary instead of being shown where it belongs.
  throwOnError: false,
  // What a server refused once would be forgotten with the last table, or kept for as long as the page is open.
  gcTime: undefined,
  // Whatever throws here would cancel the write.
  onMutate: undefined,
  // Whatever throws here would turn a success into a failure, and what hangs would hide it.
  onSuccess: undefined,
  onSettled: undefined,
  // Whatever hangs here would hide a failure.
  onError: undefined,
} as const
