'use client'
import { useState, useSyncExternalStore } from 'react'
import { onWindow } from './on-window'

/**
 * Whether there is a network, as far as the browser reports it. `true` does not mean that the server is reachable. With some VPNs
 * a browser reports that there is none, so what the server has answered since then counts more.
 *
 * @param answeredAt when the server answered last, in milliseconds since the epoch; 0 if it has not
 */
export function useOnline(answeredAt: number): boolean {
  const isReported = useSyncExternalStore(
    subscribe,
    () => navigator.onLine !== false,
    () => true,
  )
  /** The last answer before the browser reported that there is no network; `null` while it reports one. */
  const [before, setBefore] = useState<number | null>(null)
  if (isReported !== (before === null)) setBefore(isReported ? null : answeredAt)
  return isReported || (before !== null && answeredAt > before)
}

const subscribe = onWindow('online', 'offline')
