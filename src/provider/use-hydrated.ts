'use client'
import { useSyncExternalStore } from 'react'

/**
 * Whether hydration is complete. Until then, render nothing that depends on the browser, such as its time zone: the markup
 * would not match the server's.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}

const subscribe = () => () => undefined
