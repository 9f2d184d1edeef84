'use client'
import { useInsertionEffect, useRef, type RefObject } from 'react'

/**
 * A ref to the latest value, for functions that keep their identity. Read it in events and effects, never while rendering. An
 * insertion effect sets it, so that it is current in every layout effect too, and React 18 does not warn on a server.
 */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value)
  useInsertionEffect(() => {
    latest.current = value
  })
  return latest
}
