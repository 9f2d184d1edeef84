'use client'
import { useCallback } from 'react'
import { useNow } from './use-now'

/** Whole seconds until a time (milliseconds since the epoch), by the provider's clock; 0 if it has passed or is `null`. */
export function useCountdown(until: number | null): number {
  const now = useNow(
    useCallback(
      (time) => (until !== null && time < until ? Math.min(time + 1000, until) : null),
      [until],
    ),
  )
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
}
