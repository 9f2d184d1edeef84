import {
  mutationOptions,
  type MutationFunctionContext,
  type MutationKey,
  type QueryClient,
  type UseMutationOptions,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import { loadCode } from '../client/load-code'
import { mutationKey, toBackend } from '../queries/invitation-queries'
import { MUTATION_DEFAULTS } from '../queries/query-defaults'
import type { InvitationsClient, Backend, InvitationsBackendOptions } from '../queries/backend'
import type { OperationName } from '../queries/writes'
import type { AcceptedInvitation, AcceptSecrets } from './accept'

/** The return type of `mutationOptions`, spelled out with exported names so that the declaration files can refer to it. */
export type InvitationMutation<Data, Variables = void> = UseMutationOptions<
  Data,
  FluxbaseError,
  Variables
> & { mutationKey: MutationKey }

/**
 * Creates mutation options, from a client or from the provider's backend. The mutations update cached lists themselves,
 * so a caller's `onSuccess` cannot prevent that. None is paused while offline: it fails immediately. A QueryClient's
 * `defaultOptions` do not apply, and neither do the callbacks in them; options that are spread over these do.
 *
 * After a lost response a mutation stays pending until its outcome is known, for 60 seconds at most. It then succeeds if
 * a read shows that the write happened and the response is not needed. It fails with `created_without_link` or
 * `account_without_session` if the response is needed, with `not_done` if nothing happened, and with an error whose
 * `outcomeUnknown` is set if the server could not be read.
 */
export function invitationMutations(
  client: InvitationsClient | Backend,
  options?: InvitationsBackendOptions,
) {
  const backend = toBackend(client, options)
  return {
    /** `onResponseLost` is called when the response was lost, before the list is read to find out what happened. */
    create: (onResponseLost?: () => void) =>
      operationMutation(backend, 'create', () => import('./create'), onResponseLost),

    revoke: () => operationMutation(backend, 'revoke', () => import('./revoke')),

    /** Creates the new invitation before it revokes the old one, so that nobody is ever left without a link. */
    resend: () => operationMutation(backend, 'resend', () => import('./resend')),

    /** Creates the account; see `acceptMutation`. */
    accept: (token: string, secrets: AcceptSecrets) => acceptMutation(backend, token, secrets),
  }
}

/**
 * Creates the mutation that accepts an invitation. It has no variables and keeps no tokens: TanStack Query would hold
 * them, and a persister would write a password to disk. Request and response pass through `secrets` instead.
 */
export function acceptMutation(
  backend: Backend,
  token: string,
  secrets: AcceptSecrets,
): InvitationMutation<AcceptedInvitation> {
  const load = () => import('./accept')
  return { ...operationMutation(backend, 'accept', load, token, secrets), gcTime: 0 }
}

/** The module of an operation, as far as its mutation needs it. */
export interface OperationCode<Data, Variables, Extra extends unknown[] = []> {
  /** Performs the operation. Resolves with what is needed of its outcome, or rejects with its error. */
  mutate: (
    backend: Backend,
    queryClient: QueryClient,
    variables: Variables,
    ...extra: Extra
  ) => Promise<Data>
}

/**
 * Creates the mutation options of an operation. An app's `defaultOptions` change none of them.
 *
 * @param load loads the operation's code. Nothing is sent before it is there, and nothing at all if it cannot be loaded.
 * @param extra what is passed around the mutation cache
 */
export function operationMutation<Data, Variables, Extra extends unknown[]>(
  backend: Backend,
  name: OperationName,
  load: () => Promise<OperationCode<Data, Variables, Extra>>,
  ...extra: Extra
): InvitationMutation<Data, Variables> {
  return mutationOptions<Data, FluxbaseError, Variables>({
    ...MUTATION_DEFAULTS,
    mutationKey: mutationKey(backend, name),
    mutationFn: async (variables, { client }: MutationFunctionContext) =>
      (await loadCode(load)).mutate(backend, client, variables, ...extra),
  })
}
