// Loaded if a cache has data that nothing shows.
import type { Query, QueryClient } from '@tanstack/react-query'
import type { Backend } from './backend'
import type { UnusedPrefetchProblem } from './problem'
import { unusedPrefetchText } from './problem-text'

/**
 * Tells the app about data that a server or a loader has put into the cache for the same question, but for another user or client, so
 * that nobody will use it.
 *
 * @param cached what is in the cache and shown by nothing
 */
export function tellUnusedPrefetch(
  { scope, tell }: Backend,
  queryClient: QueryClient,
  queryKey: readonly unknown[],
  cached: readonly Query[],
): void {
  const cache = queryClient.getQueryCache()
  const unused = cached.find((query) => {
    const asksTheSame = [...query.queryKey.slice(0, 2), ...queryKey.slice(2)]
    return cache.find({ queryKey: asksTheSame }) === query && isUntouched(query)
  })
  if (!unused) return
  const prefetched = unused.queryKey[1] as UnusedPrefetchProblem['prefetched']
  const problem = { subject: String(queryKey[2]), prefetched, asked: scope[1] }
  tell({ ...problem, code: 'unused_prefetch', message: unusedPrefetchText(problem) })
}

/** Whether data was put into the cache and no hook has used it. Hooks give a list a `select`; hydration gives nothing a function. */
function isUntouched({ state, options, queryKey }: Query): boolean {
  if (state.data === undefined) return false
  if (options.queryFn === undefined) return true
  return queryKey[2] === 'list' && Reflect.get(options, 'select') === undefined
}
