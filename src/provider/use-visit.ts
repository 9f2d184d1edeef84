'use client'
import { useState } from 'react'
import { useKit } from './kit-context'

/**
 * Returns a key for what only the current user may see. It changes with the user, but not when there was none before: an app may
 * learn who is signed in only after somebody has begun to type.
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
