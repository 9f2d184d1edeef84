'use client'
import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useKit } from '../../provider/kit-context'
import { getMinuteClock } from '../../provider/minute-clock'
import { listReceivedAt } from '../../queries/prefetched-list'

/**
 * Returns the time to render with until hydration is complete, in milliseconds: when the list was received, which the server and the
 * browser both know. Without a list, the current minute.
 */
export function useServedAt(): () => number {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  return useCallback(
    // The provider's clock may be behind the system's, from which the cache takes its timestamps.
    () => Math.min(getMinuteClock(backend.now).now(), listReceivedAt(queryClient, backend)),
    [backend, queryClient],
  )
}
