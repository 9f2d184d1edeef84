'use client'
import { useSyncExternalStore } from 'react'
import { onWindow } from './on-window'

/** Whether the browser reports a network connection. `false` is reliable; `true` does not mean that the server is reachable. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine !== false,
    () => true,
  )
}

const subscribe = onWindow('online', 'offline')
