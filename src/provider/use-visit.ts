'use client'
import { useState } from 'react'
import { useKit } from './kit-context'

/**
 * Returns the number of the current user's visit, as the key of what nobody else may see. It stays when a user appears where
 * there was none: an app may learn who is signed in only after somebody has begun to type.
 */
export function useVisit(): number {
  const [, { client, user }] = useKit().backend.scope
  const [last, setLast] = useState({ client, user, visit: 0 })
  if (last.client !== client || last.user !== user) {
    const isNew = last.client !== client || last.user !== null
    setLast({ client, user, visit: last.visit + Number(isNew) })
  }
  return last.visit
}
