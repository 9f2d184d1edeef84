'use client'
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useKit } from '../../provider/kit-context'
import { unusedQueries } from '../../queries/prefetched-list'

/**
 * Tells the app if it has prefetched a query for another user or client.
 *
 * @param of the key of the query
 */
export function useUnusedPrefetch(of: readonly unknown[]): void {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  const key = JSON.stringify(of)
  useEffect(() => {
    const queryKey = JSON.parse(key) as unknown[]
    if (queryClient.getQueryData(queryKey) !== undefined) return
    const cached = unusedQueries(queryClient, backend)
    if (cached.length === 0) return
    void import('../../queries/unused-prefetch').then(
      ({ tellUnusedPrefetch }) => tellUnusedPrefetch(backend, queryClient, queryKey, cached),
      () => undefined,
    )
  }, [queryClient, backend, key])
}
