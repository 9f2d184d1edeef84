import { keepPreviousData, type DefaultOptions } from '@tanstack/react-query'
import type { HOST_DEFAULTS } from './schedule'

/** What apps write into `new QueryClient({ defaultOptions })`. */
const CHOICES: Record<(typeof HOST_DEFAULTS)[number], DefaultOptions> = {
  'mutations.retry': { mutations: { retry: 3, retryDelay: 200 } },
  'mutations.networkMode': { mutations: { networkMode: 'online' } },
  'mutations.throwOnError': { mutations: { throwOnError: true } },
  'mutations.gcTime': { mutations: { gcTime: 0 } },
  'queries.retry': { queries: { retry: false } },
  'queries.throwOnError': { queries: { throwOnError: true } },
  'queries.placeholderData': { queries: { placeholderData: keepPreviousData } },
  'queries.staleTime': { queries: { staleTime: Infinity } },
  'queries.gcTime': { queries: { gcTime: 0 } },
  'queries.refetch': { queries: { refetchOnMount: false, refetchOnReconnect: false } },
  'queries.networkMode': { queries: { networkMode: 'offlineFirst' } },
  'queries.refetchInterval': { queries: { refetchInterval: 20_000 } },
}

export function hostDefaults(names: readonly string[]): DefaultOptions {
  const all: DefaultOptions = {}
  for (const name of names) {
    const { queries, mutations } = CHOICES[name as keyof typeof CHOICES]
    if (queries) all.queries = { ...all.queries, ...queries }
    if (mutations) all.mutations = { ...all.mutations, ...mutations }
  }
  return all
}
