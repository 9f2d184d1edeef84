'use client'
import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useKit } from '../../provider/kit-context'
import { getMinuteClock } from '../../provider/minute-clock'
import { invitationKeys } from '../../queries/invitation-queries'

/**
 * Returns the time to render with until hydration is complete, in milliseconds: when the list was received, which the server and the
 * browser both know. Without a list, the current minute.
 */
export function useServedAt(): () => number {
  const { backend } = useKit()
  const queryClient = useQueryClient()
  return useCallback(() => {
    const { lists } = invitationKeys(backend)
    const received = queryClient
      .getQueryCache()
      .findAll({ queryKey: lists })
      .map(({ state }) => state.dataUpdatedAt)
      .filter((time) => time > 0)
    // The provider's clock may be behind the system's, from which the cache takes its timestamps.
    return Math.min(getMinuteClock(backend.now).now(), ...received)
  }, [backend, queryClient])
}
