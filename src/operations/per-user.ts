import type { QueryClient } from '@tanstack/react-query'
import type { Backend } from '../queries/backend'

/**
 * Returns a function that gives all components of a user the same object, for as long as the query client lives.
 *
 * @param create is passed a function that discards the object, so that the next call creates another
 */
export function perUser<T extends object>(
  create: (backend: Backend, queryClient: QueryClient, discard: () => void) => T,
): (backend: Backend, queryClient: QueryClient) => T {
  const known = new WeakMap<QueryClient, Map<string, T>>()
  return (backend, queryClient) => {
    const ofClient = known.get(queryClient) ?? new Map<string, T>()
    known.set(queryClient, ofClient)
    const user = JSON.stringify(backend.scope)
    const existing = ofClient.get(user)
    if (existing) return existing
    const created = create(backend, queryClient, () => {
      if (ofClient.get(user) === created) ofClient.delete(user)
    })
    ofClient.set(user, created)
    return created
  }
}
