'use client'
import { useSyncExternalStore } from 'react'

/**
 * Whether this is a browser that has taken over from the server's HTML. Until then nothing may be drawn that only a browser
 * knows, like its time zone: the two would differ.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

const never = () => () => undefined
