'use client'
import { useCallback, useState } from 'react'
import type { FluxbaseError } from '../client/errors'
import { useKit } from '../provider/kit-context'
import { useNow } from './use-now'

/** Seconds until another try makes sense, counted down from the moment the error came; 0 once it does, or without one. */
export function useRetryAfter(error: FluxbaseError | null): number {
  const clock = useKit().now
  const seconds = error?.retryAfter ?? 0
  const [wait, setWait] = useState<{ error: FluxbaseError | null; until: number }>(NO_WAIT)
  if (wait.error !== error) setWait({ error, until: clock() + seconds * 1000 })

  const { until } = wait
  const now = useNow(
    useCallback((present) => (present < until ? Math.min(present + 1000, until) : null), [until]),
  )
  // Until its first tick, `now` may be older than the error.
  return Math.max(0, Math.min(Math.ceil((until - now) / 1000), seconds))
}

const NO_WAIT = { error: null, until: 0 }
