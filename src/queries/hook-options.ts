import type {
  MutationFunctionContext,
  UseMutationOptions,
  UseQueryOptions,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Backend } from './backend'
import { guarded } from './guarded'

/**
 * TanStack Query's options that an app may pass to a hook. The others are the kit's, because its guarantees depend on them;
 * `QUERY_DEFAULTS` says why.
 */
const QUERY_OPTIONS = [
  'enabled',
  'staleTime',
  'refetchInterval',
  'refetchIntervalInBackground',
  'refetchOnMount',
  'refetchOnWindowFocus',
  'refetchOnReconnect',
  'retryOnMount',
  'notifyOnChangeProps',
  'subscribed',
  'throwOnError',
  'meta',
] as const

export type QueryHookOptions<QueryData, Data> = Pick<
  UseQueryOptions<QueryData, FluxbaseError, Data>,
  (typeof QUERY_OPTIONS)[number] | 'select'
>

/** The open options that are set, apart from `select`. An option that is `undefined` counts as not set. */
export function queryHookOptions<QueryData, Data>(options: QueryHookOptions<QueryData, Data>) {
  return Object.fromEntries(
    QUERY_OPTIONS.filter((name) => options[name] !== undefined).map((name) => [
      name,
      options[name],
    ]),
  ) as Pick<QueryHookOptions<QueryData, QueryData>, (typeof QUERY_OPTIONS)[number]>
}

/**
 * TanStack Query's options that an app may pass to a hook that writes. The callbacks are called when the outcome is known.
 * Nothing waits for them, and what they throw changes no outcome: it goes to the provider's `onProblem`.
 */
export interface MutationHookOptions<Data, Variables = void> extends Pick<
  UseMutationOptions<Data, FluxbaseError, Variables>,
  'meta'
> {
  onSuccess?:
    | ((
        data: Data,
        variables: Variables,
        result: unknown,
        context: MutationFunctionContext,
      ) => unknown)
    | undefined
  onError?:
    | ((
        error: FluxbaseError,
        variables: Variables,
        result: unknown,
        context: MutationFunctionContext,
      ) => unknown)
    | undefined
  onSettled?:
    | ((
        data: Data | undefined,
        error: FluxbaseError | null,
        variables: Variables,
        result: unknown,
        context: MutationFunctionContext,
      ) => unknown)
    | undefined
}

/** @param hook names the callbacks in reports: `useCreateInvitation.onSuccess` */
export function mutationHookOptions<Data, Variables>(
  { report }: Backend,
  hook: string,
  { onSuccess, onError, onSettled, meta }: MutationHookOptions<Data, Variables>,
): MutationHookOptions<Data, Variables> {
  const guard = <Args extends unknown[]>(
    name: string,
    callback: ((...args: Args) => unknown) | undefined,
  ) =>
    callback &&
    ((...args: Args) => void guarded(report, `${hook}.${name}`, () => callback(...args)))
  return {
    onSuccess: guard('onSuccess', onSuccess),
    onError: guard('onError', onError),
    onSettled: guard('onSettled', onSettled),
    ...(meta && { meta }),
  }
}
