'use client'
import { useState } from 'react'
import type { InvitationsClient } from '../queries/backend'

/** The time between two changes of the user or the client. */
export interface Visit {
  readonly client: InvitationsClient
  /** `undefined` until the app learns who is signed in, perhaps only after somebody has begun to type or to send. */
  user: string | undefined
  readonly number: number
  /** Aborted at its end. */
  readonly abortController: AbortController
  /** What forms remember until its end. */
  readonly memory: Map<string, unknown>
}

/** Returns the current visit. Another user begins a new one, but not the first whom the app learns of. */
export function useVisit(client: InvitationsClient, user: string | undefined): Visit {
  const start = (number: number): Visit => ({
    client,
    user,
    number,
    abortController: new AbortController(),
    memory: new Map(),
  })
  const [last, setLast] = useState(() => start(0))
  // An app may wrap its client anew with every render, or give its fetch client anew.
  const isSame = last.client === client || last.client.http === client.http
  if (isSame && (last.user === undefined || last.user === user)) {
    return withUser(last, user)
  }
  const next = start(last.number + 1)
  setLast(next)
  return next
}

/** The same visit, because work that has begun belongs to it. Its user has to be there in this very render. */
function withUser(visit: Visit, user: string | undefined): Visit {
  visit.user = user
  return visit
}
