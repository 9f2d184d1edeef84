'use client'
import { useState } from 'react'
import { useKit } from './kit-context'

/**
 * Returns the number of the current user's visit, as the key of what nobody else may see. It stays when a user appears where
 * there was none: an app may learn who is signed in only after somebody has begun to type.
 */
export function useVisit(): number {
  const [, now] = useKit().backend.scope
  const [{ visit, ...before }, setVisit] = useState({ ...now, visit: 0 })
  if (now.client === before.client && now.user === before.user) return visit
  const isSame = now.client === before.client && before.user === null
  const next = isSame ? visit : visit + 1
  setVisit({ ...now, visit: next })
  return next
}
