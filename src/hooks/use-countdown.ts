'use client'
import { useCallback } from 'react'
import { useNow } from './use-now'

/** Whole seconds until a moment (milliseconds), by the provider's clock; 0 once it has come, or without one. */
export function useCountdown(until: number | null): number {
  const now = useNow(
    useCallback(
      (present) => (until !== null && present < until ? Math.min(present + 1000, until) : null),
      [until],
    ),
  )
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
}
