'use client'
import { useEffect } from 'react'
import { useLatest } from '../../provider/use-latest'

/** Milliseconds between retries while the server cannot be reached. */
const RETRY_INTERVAL_MS = 15_000

/**
 * While `needed`, retries automatically: when the network returns, when the page becomes visible, and every fifteen seconds.
 * Runs one retry at a time, however slow it is, and none while the page is hidden.
 */
export function useBackgroundRetry(needed: boolean, retry: () => Promise<void>): void {
  const latest = useLatest(retry)
  useEffect(() => {
    if (!needed) return
    let isRunning = false
    const again = () => {
      if (document.hidden || isRunning) return
      isRunning = true
      void latest.current().finally(() => {
        isRunning = false
      })
    }
    const timer = setInterval(again, RETRY_INTERVAL_MS)
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [needed, latest])
}
