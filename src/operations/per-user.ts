import type { QueryClient } from '@tanstack/react-query'
import type { Backend } from '../queries/backend'

/**
 * Returns a function that gives all components of a user the same object, for as long as the query client lives.
 *
 * @param create is passed a function that discards the object, so that the next call creates another
 * @param isKept whether an object that was created before the user was known becomes theirs. By default it does
 */
export function perUser<T extends object>(
  create: (backend: Backend, queryClient: QueryClient, discard: () => void) => T,
  isKept: (object: T) => boolean = () => true,
): (backend: Backend, queryClient: QueryClient) => T {
  const known = new WeakMap<QueryClient, ReturnType<typeof createObjects<T>>>()
  return (backend, queryClient) => {
    const objects = known.get(queryClient) ?? createObjects<T>()
    known.set(queryClient, objects)
    const { byUser, latest } = objects
    const user = userOf(backend)
    if (backend.signal) {
      const before = latest.get(backend.signal) ?? user
      latest.set(backend.signal, user)
      const own = before !== user && byUser.get(before)
      if (own && isKept(own)) {
        byUser.delete(before)
        byUser.set(user, own)
      }
    }
    const existing = byUser.get(user)
    if (existing) return existing
    const created = create(backend, queryClient, () => {
      const user = userOf(backend)
      if (byUser.get(user) === created) byUser.delete(user)
    })
    byUser.set(user, created)
    return created
  }
}

const createObjects = <T>() => ({
  /** By user. */
  byUser: new Map<string, T>(),
  /** By the signal of a visit: the user of the latest call. */
  latest: new WeakMap<AbortSignal, string>(),
})

const userOf = ({ scope }: Backend) => JSON.stringify(scope)
