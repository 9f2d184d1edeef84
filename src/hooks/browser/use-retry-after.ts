'use client'
import { useState } from 'react'
import type { FluxbaseError } from '../../client/errors'
import { useKit } from '../../provider/kit-context'
import { useCountdown } from './use-countdown'

/** Seconds left of an error's `retryAfter`, counted from the render that first received the error; 0 without an error. */
export function useRetryAfter(error: FluxbaseError | null): number {
  const clock = useKit().now
  const seconds = error?.retryAfter ?? 0
  const [wait, setWait] = useState<{ error: FluxbaseError | null; until: number }>(NO_WAIT)
  const until = clock() + seconds * 1000
  // A clock that was set back would make the wait longer than the server asked for.
  if (wait.error !== error || wait.until > until) setWait({ error, until })

  // Until the countdown's first update, its time may be older than the error, which would give too many seconds.
  return Math.min(useCountdown(wait.until), seconds)
}

const NO_WAIT = { error: null, until: 0 }
