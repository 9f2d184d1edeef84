'use client'
import { useEffect, useRef } from 'react'

/** How long (milliseconds) to leave a server alone that cannot be reached. */
const PAUSE = 15_000

/**
 * Tries again without being asked, as long as it is needed: when the network comes back, when the page is looked at again,
 * and every fifteen seconds meanwhile. One try at a time, however slow; a page that nobody sees does not try.
 */
export function useQuietRetry(needed: boolean, retry: () => Promise<void>): void {
  const latest = useRef(retry)
  useEffect(() => {
    latest.current = retry
  })
  useEffect(() => {
    if (!needed) return
    let underWay = false
    const again = () => {
      if (document.hidden || underWay) return
      underWay = true
      void latest.current().finally(() => {
        underWay = false
      })
    }
    const timer = setInterval(again, PAUSE)
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [needed])
}
