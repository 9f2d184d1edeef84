'use client'
import { useMemo } from 'react'
import {
  Mutation,
  useMutation,
  useQueryClient,
  type MutationCache,
  type QueryClient,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import { guarded } from '../queries/guarded'
import type { Report } from '../queries/problem'
import { useKit } from './kit-context'

/**
 * `useMutation`, but nothing waits for the callbacks of the app's `MutationCache`, and what they throw goes to `onProblem`.
 * TanStack Query would turn a success into a failure, and hide an outcome behind a callback that hangs.
 */
export function useGuardedMutation<Data, Variables>(
  options: UseMutationOptions<Data, FluxbaseError, Variables>,
): UseMutationResult<Data, FluxbaseError, Variables> {
  const queryClient = useQueryClient()
  const { report } = useKit().backend
  const client = useMemo(() => withGuardedCallbacks(queryClient, report), [queryClient, report])
  return useMutation(options, client)
}

let lastId = 0

/** The id of a mutation that no cache has numbered: below zero, so that it is no other's. */
const nextId = () => (lastId -= 1)

/** The same client with the same caches, whose mutations call the callbacks of their cache through `guarded`. */
function withGuardedCallbacks(queryClient: QueryClient, report: Report): QueryClient {
  const cache = queryClient.getMutationCache()
  // Not a proxy of the app's own object, which may be frozen.
  const config = new Proxy<MutationCache['config']>(Object.create(null) as object, {
    get(_, name: keyof MutationCache['config']) {
      const callback = cache.config[name] as ((...args: unknown[]) => unknown) | undefined
      return (
        callback &&
        ((...args: unknown[]) =>
          void guarded(report, `mutationCache.${name}`, () => callback(...args)))
      )
    },
  })
  const mutationCache: MutationCache = withOwn(cache, {
    config,
    build(_client: unknown, options) {
      const mutation = new Mutation({
        client: queryClient,
        mutationCache,
        mutationId: nextId(),
        options: queryClient.defaultMutationOptions(options),
      })
      cache.add(mutation)
      return mutation
    },
  } satisfies Partial<MutationCache>)
  return withOwn(queryClient, { getMutationCache: () => mutationCache })
}

/** An object that answers as another does, with these members in place of its own. */
function withOwn<T extends object>(target: T, own: Partial<T>): T {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(name in own ? own : target, name)
      // Methods reach private fields, which a proxy does not have.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
