'use client'
import { useSyncExternalStore } from 'react'

export interface Surroundings {
  /** A page of another origin has this one in a frame, and could lay its own over it. */
  framed: boolean
  /** What is typed here goes over the network for everybody to read. */
  insecure: boolean
}

/** What is around the page that a password does not like. On a server: nothing. */
export function useSurroundings(): Surroundings {
  const framed = useSyncExternalStore(never, isFramed, no)
  const insecure = useSyncExternalStore(never, isInsecure, no)
  return { framed, insecure }
}

const never = () => () => undefined
const no = () => false

function isFramed(): boolean {
  if (window.top === window.self) return false
  try {
    return window.top?.location.origin !== window.location.origin
  } catch {
    return true // Another origin's address cannot be read.
  }
}

// Plain HTTP on `localhost` counts as secure, and so it is.
const isInsecure = () => window.isSecureContext === false

/** Opens this very page outside of the frame it is in. */
export function openAlone(): void {
  window.open(window.location.href, '_blank', 'noopener,noreferrer')
}
