import { hashKey, type Query, type QueryClient } from '@tanstack/react-query'
import type { Backend } from './backend'
import type { UnusedPrefetchProblem } from './problem'

/**
 * Finds data that a server or a loader has put into the cache for the same question, but for another user or client, so that
 * nobody will use it. Returns `null` if there is none, or if the data asked for is there.
 */
export function findUnusedPrefetch(
  queryClient: QueryClient,
  { scope }: Backend,
  queryKey: readonly unknown[],
): Omit<UnusedPrefetchProblem, 'message'> | null {
  if (queryClient.getQueryData(queryKey) !== undefined) return null
  const [name, asked] = scope
  const question = hashKey(queryKey.slice(2))
  const unused = queryClient
    .getQueryCache()
    .findAll({ queryKey: [name], type: 'inactive' })
    .find((query) => hashKey(query.queryKey.slice(2)) === question && isUntouched(query))
  if (!unused) return null
  const prefetched = unused.queryKey[1] as Backend['scope'][1]
  return { code: 'unused_prefetch', subject: String(queryKey[2]), prefetched, asked }
}

/** Whether data was put into the cache and no hook has used it. Hooks give a list a `select`; hydration gives nothing a function. */
function isUntouched({ state, options, queryKey }: Query): boolean {
  if (state.data === undefined) return false
  if (options.queryFn === undefined) return true
  return queryKey[2] === 'list' && Reflect.get(options, 'select') === undefined
}
