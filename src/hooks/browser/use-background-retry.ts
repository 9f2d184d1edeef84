'use client'
import { useEffect } from 'react'
import { useLatest } from '../../provider/use-latest'
import { onWindow } from './on-window'

/** Milliseconds before the first retry while the server cannot be reached, and at most. */
const FIRST_WAIT = 2_000
const LAST_WAIT = 15_000

/**
 * While `needed`, retries automatically: after a few seconds, then less and less often; and at once when the network returns,
 * the page becomes visible or the window gets the focus, after which the waits are short again. Runs one retry at a time,
 * however slow it is, and none while the page is hidden.
 */
export function useBackgroundRetry(needed: boolean, retry: () => Promise<void>): void {
  const latest = useLatest(retry)
  useEffect(() => {
    if (!needed) return
    let timer: ReturnType<typeof setTimeout>
    let isRunning = false
    let isOver = false
    let tries = 0
    const wait = () => {
      isRunning = false
      if (!isOver) timer = setTimeout(again, Math.min(FIRST_WAIT * 2 ** tries++, LAST_WAIT))
    }
    const again = () => {
      // A page that becomes visible retries at once.
      if (document.hidden || isRunning) return
      clearTimeout(timer)
      isRunning = true
      void latest.current().finally(wait)
    }
    const atOnce = () => {
      tries = 0
      again()
    }
    wait()
    const stop = onWindow('online', 'focus')(atOnce)
    document.addEventListener('visibilitychange', atOnce)
    return () => {
      isOver = true
      clearTimeout(timer)
      stop()
      document.removeEventListener('visibilitychange', atOnce)
    }
  }, [needed, latest])
}
