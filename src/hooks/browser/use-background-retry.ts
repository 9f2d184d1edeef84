'use client'
import { useEffect } from 'react'
import { useLatest } from '../../provider/use-latest'

/** Seconds before each retry while the server cannot be reached. The last one repeats. */
const WAITS = [2, 4, 8, 15]

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
    let waits = [...WAITS]
    const wait = () => {
      isRunning = false
      const [seconds = 0, ...later] = waits
      if (later.length > 0) waits = later
      if (!isOver) timer = setTimeout(again, seconds * 1000)
    }
    const again = () => {
      // A page that becomes visible retries at once.
      if (document.hidden || isRunning) return
      clearTimeout(timer)
      isRunning = true
      void latest.current().finally(wait)
    }
    const atOnce = () => {
      waits = [...WAITS]
      again()
    }
    wait()
    window.addEventListener('online', atOnce)
    window.addEventListener('focus', atOnce)
    document.addEventListener('visibilitychange', atOnce)
    return () => {
      isOver = true
      clearTimeout(timer)
      window.removeEventListener('online', atOnce)
      window.removeEventListener('focus', atOnce)
      document.removeEventListener('visibilitychange', atOnce)
    }
  }, [needed, latest])
}
