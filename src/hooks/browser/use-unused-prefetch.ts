'use client'
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useKit } from '../../provider/kit-context'
import { findUnusedPrefetch } from '../../queries/unused-prefetch'

/** Tells the app if it has prefetched this query for another user or client. */
export function useUnusedPrefetch(queryKey: readonly unknown[]): void {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  const key = JSON.stringify(queryKey)
  useEffect(() => {
    const problem = findUnusedPrefetch(queryClient, backend, JSON.parse(key) as unknown[])
    if (problem) backend.tell(problem)
  }, [queryClient, backend, key])
}
