'use client'
import { useSyncExternalStore } from 'react'

export interface PageSecurity {
  /** The page is in a frame of another origin, which could cover parts of it (clickjacking). */
  framed: boolean
  /** The page is on plain HTTP, so what is typed is sent unencrypted. */
  insecure: boolean
}

/** Detects whether the page is unsafe for entering a password. Both flags are `false` on a server. */
export function usePageSecurity(): PageSecurity {
  const framed = useSyncExternalStore(subscribe, isFramed, serverSnapshot)
  const insecure = useSyncExternalStore(subscribe, isInsecure, serverSnapshot)
  return { framed, insecure }
}

/** Neither flag changes while the page is open. */
const subscribe = () => () => undefined
const serverSnapshot = () => false

function isFramed(): boolean {
  if (window.top === window.self) return false
  try {
    return window.top?.location.origin !== window.location.origin
  } catch {
    return true // Reading the location of another origin throws.
  }
}

// Browsers treat plain HTTP on `localhost` as a secure context.
const isInsecure = () => window.isSecureContext === false

/** Opens this page in a new tab, outside its frame. */
export function openInNewTab(): void {
  window.open(window.location.href, '_blank', 'noopener,noreferrer')
}
