import type { RequestSession } from '../client/fluxbase-fetch-like'
import { withoutToken, type Invitation } from '../invitation/invitation'
import { list } from '../queries/admin-backend'
import { ALL_INVITATIONS } from '../queries/invitation-queries'
import { requestOptions, type Backend } from '../queries/backend'

/**
 * Reads the list as the server has it now. Never through a query, which may be cached, cancelled or shared with an older
 * request.
 */
export async function readList(backend: Backend, session: RequestSession): Promise<Invitation[]> {
  const { invitations } = await list(backend, ALL_INVITATIONS, requestOptions(backend, { session }))
  return invitations.map(withoutToken)
}

/** Limits reads to one at a time. A call during a read gets the next read, which all waiting callers share. */
export function shareReads<T>(read: () => Promise<T>): () => Promise<T> {
  let current: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    next ??= current.then(() => {
      next = null
      const started = read()
      current = started.catch(() => undefined)
      return started
    })
    return next
  }
}
