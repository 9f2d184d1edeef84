'use client'
import { useState } from 'react'
import type { FluxbaseError } from '../client/errors'
import { useKit } from '../provider/kit-context'
import { useCountdown } from './use-countdown'

/** Seconds until another try makes sense, counted down from the moment the error came; 0 once it does, or without one. */
export function useRetryAfter(error: FluxbaseError | null): number {
  const clock = useKit().now
  const seconds = error?.retryAfter ?? 0
  const [wait, setWait] = useState<{ error: FluxbaseError | null; until: number }>(NO_WAIT)
  if (wait.error !== error) setWait({ error, until: clock() + seconds * 1000 })

  // Until its first tick, the present may be older than the error.
  return Math.min(useCountdown(wait.until), seconds)
}

const NO_WAIT = { error: null, until: 0 }
