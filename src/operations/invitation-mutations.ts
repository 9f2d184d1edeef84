import {
  mutationOptions,
  type MutationFunctionContext,
  type MutationKey,
  type QueryClient,
  type UseMutationOptions,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation, CreateInvitationRequest } from '../invitation/invitation'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
  DashboardUser,
} from '../invitation/public-responses'
import { guarded } from '../queries/guarded'
import { invitationKeys, toBackend } from '../queries/invitation-queries'
import { MUTATION_DEFAULTS } from '../queries/query-defaults'
import type { InvitationsClient, Backend, InvitationsBackendOptions } from '../queries/backend'
import type { CreatedInvitation } from './create'
import { loadAccept, loadInviteWrites, loadRowWrites } from './load-writes'
import type { OperationName } from './policies'
import type { ResentInvitation } from './resend'

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
    create: (onResponseLost?: () => void) => createMutation(backend, onResponseLost),

    revoke: () => revokeMutation(backend),

    /** Creates the new invitation before it revokes the old one, so that nobody is ever left without a link. */
    resend: () => resendMutation(backend),

    /** Creates the account; see `acceptMutation`. */
    accept: (token: string, secrets: AcceptSecrets) => acceptMutation(backend, token, secrets),
  }
}

// Each mutation is also a function of its own, so that a page loads only those it uses.

/** @param onResponseLost called when the response was lost, before the list is read to find out what happened */
export function createMutation(
  backend: Backend,
  onResponseLost?: () => void,
): InvitationMutation<CreatedInvitation, CreateInvitationRequest> {
  return operationMutation(backend, 'create', async (queryClient, request) => {
    const { createOne, createdInvitation, withoutLink } = await loadInviteWrites()
    const { report } = backend
    const outcome = await createOne(backend, queryClient, request, () =>
      guarded(report, 'onResponseLost', () => onResponseLost?.()),
    )
    return withoutLink(createdInvitation(outcome))
  })
}

export function resendMutation(backend: Backend): InvitationMutation<ResentInvitation, Invitation> {
  return operationMutation(backend, 'resend', async (queryClient, old) => {
    const { createdInvitation, resendOne, withoutLink } = await loadRowWrites()
    return withoutLink(createdInvitation(await resendOne(backend, queryClient, old)))
  })
}

export function revokeMutation(backend: Backend): InvitationMutation<void, Invitation> {
  return operationMutation(backend, 'revoke', async (queryClient, invitation) => {
    const { outcomeValue, revokeOne } = await loadRowWrites()
    return outcomeValue(await revokeOne(backend, queryClient, invitation), () => undefined)
  })
}

/** The part of an accepted invitation that is kept. It has no tokens. */
export interface AcceptedInvitation {
  user: DashboardUser
}

/** Passes the secrets of accepting an invitation around the mutation cache. */
export interface AcceptSecrets {
  /** Returns name and password. Called when the request is sent. */
  request(): AcceptInvitationRequest
  /** Receives the response, with its tokens. */
  deliver(response: AcceptInvitationResponse): void
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
  const mutation = operationMutation(backend, 'accept', async (queryClient) => {
    const { accept, acceptedSession } = await loadAccept()
    const response = acceptedSession(await accept(backend, queryClient, token, secrets.request))
    secrets.deliver(response)
    return { user: response.user }
  })
  return { ...mutation, gcTime: 0 }
}

/** Creates the mutation options of an operation. An app's `defaultOptions` change none of them. */
function operationMutation<Data, Variables = void>(
  backend: Backend,
  name: OperationName,
  perform: (queryClient: QueryClient, variables: Variables) => Promise<Data>,
): InvitationMutation<Data, Variables> {
  return mutationOptions<Data, FluxbaseError, Variables>({
    ...MUTATION_DEFAULTS,
    mutationKey: invitationKeys(backend).mutation(name),
    mutationFn: (variables, { client }: MutationFunctionContext) => perform(client, variables),
  })
}
