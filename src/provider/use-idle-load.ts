'use client'
import { useEffect } from 'react'

/**
 * Loads code once the page is idle, so that nobody has to wait when it is needed. A failure shows then.
 *
 * @param load must be referentially stable
 */
export function useIdleLoad(load: () => Promise<unknown>): void {
  useEffect(() => {
    const start = () => void load().catch(() => undefined)
    // Not in Safari.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(start)
      return () => clearTimeout(timer)
    }
    const request = requestIdleCallback(start)
    return () => cancelIdleCallback(request)
  }, [load])
}
