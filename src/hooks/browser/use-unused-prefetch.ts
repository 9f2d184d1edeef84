'use client'
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useKit } from '../../provider/kit-context'
import { tellWithText } from '../../queries/tell-with-text'
import { findUnusedPrefetch } from '../../queries/unused-prefetch'

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
    const problem = findUnusedPrefetch(queryClient, backend, JSON.parse(key) as unknown[])
    if (problem) {
      tellWithText(backend.tell, problem, ({ unusedPrefetchText }) => unusedPrefetchText(problem))
    }
  }, [queryClient, backend, key])
}
