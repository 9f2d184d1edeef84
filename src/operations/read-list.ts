import type { RequestSession } from '../client/fluxbase-fetch-like'
import { withoutToken, type Invitation } from '../invitation/invitation'
import { list } from '../queries/admin-backend'
import { ALL_INVITATIONS } from '../queries/invitation-queries'
import { requestOptions, type Backend } from '../queries/backend'

/** The list as the server has it now. Never by way of a query, which may be cached, cancelled or shared with an older one. */
export async function readList(backend: Backend, session: RequestSession): Promise<Invitation[]> {
  const { invitations } = await list(backend, ALL_INVITATIONS, requestOptions(backend, { session }))
  return invitations.map(withoutToken)
}

/** One read at a time. Whoever asks during one gets the next, which is shared by all who wait for it. */
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
