import {
  mutationOptions,
  type MutationFunctionContext,
  type MutationKey,
  type UseMutationOptions,
} from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
  DashboardUser,
} from '../invitation/public-responses'
import type { CreateInvitationRequest } from '../invitation/responses'
import { invitationKeys, toBackend } from '../queries/invitation-queries'
import { MUTATION_DEFAULTS } from '../queries/query-defaults'
import type { InvitationsClient, Backend, InvitationsBackendOptions } from '../queries/backend'
import { accept, acceptedSession } from './accept'
import { createdInvitation, withoutLink, type CreatedInvitation } from './create'
import { outcomeValue } from './outcome'
import type { ResentInvitation } from './resend'
import { createOne, resendOne, revokeOne } from './single'

export type { CreatedInvitation, ResentInvitation }

/** What `mutationOptions` returns, by names that the built types can keep. */
export type InvitationMutation<Data, Variables = void> = UseMutationOptions<
  Data,
  FluxbaseError,
  Variables
> & { mutationKey: MutationKey }

/** What is kept of an accepted invitation: no tokens. */
export interface AcceptedInvitation {
  user: DashboardUser
}

/** How accepting passes its secrets by the cache. */
export interface AcceptSecrets {
  /** Password and name, asked for at the moment of sending. */
  request(): AcceptInvitationRequest
  /** The response with its tokens. */
  deliver(response: AcceptInvitationResponse): void
}

/**
 * Mutation options, from a client or from the provider's backend. Lists are brought up to date inside, so a caller's own
 * `onSuccess` switches nothing off. None is paused while offline: what fails, fails now. The `defaultOptions` of a QueryClient
 * do not apply, its callbacks included; options that are spread over these do.
 *
 * After a lost response they stay pending until it is known what became of the request, for 60 seconds at most, and then
 * settle like this: as if nothing was lost, where the read shows that it happened and the response is not needed; with
 * `created_without_link` or `account_without_session` where it is; with `not_done` where nothing happened; and with an error
 * whose `outcomeUnknown` is set where the server could not be read.
 */
export function invitationMutations(
  client: InvitationsClient | Backend,
  options?: InvitationsBackendOptions,
) {
  const backend = toBackend(client, options)
  return {
    /** `onResponseLost` is called before the list is read to find out what became of an invitation. */
    create: (onResponseLost?: () => void) => createMutation(backend, onResponseLost),

    revoke: () => revokeMutation(backend),

    /** Creates first and revokes second, so that nobody is ever left without a link. */
    resend: () => resendMutation(backend),

    /** Creates the account; see `acceptMutation`. */
    accept: (token: string, secrets: AcceptSecrets) => acceptMutation(backend, token, secrets),
  }
}

// Each of them alone, so that a part loads only what it does: a button that revokes needs no way to accept.

export function createMutation(
  backend: Backend,
  onResponseLost?: () => void,
): InvitationMutation<CreatedInvitation, CreateInvitationRequest> {
  return mutationOptions<CreatedInvitation, FluxbaseError, CreateInvitationRequest>({
    ...MUTATION_DEFAULTS,
    mutationKey: invitationKeys(backend).mutation('create'),
    mutationFn: async (request, { client }: MutationFunctionContext) =>
      withoutLink(
        createdInvitation(await createOne(backend, client, request, () => onResponseLost?.())),
      ),
  })
}

export function revokeMutation(backend: Backend): InvitationMutation<void, Invitation> {
  return mutationOptions<void, FluxbaseError, Invitation>({
    ...MUTATION_DEFAULTS,
    mutationKey: invitationKeys(backend).mutation('revoke'),
    mutationFn: async (invitation, { client }: MutationFunctionContext) =>
      outcomeValue(await revokeOne(backend, client, invitation), () => undefined),
  })
}

export function resendMutation(backend: Backend): InvitationMutation<ResentInvitation, Invitation> {
  return mutationOptions<ResentInvitation, FluxbaseError, Invitation>({
    ...MUTATION_DEFAULTS,
    mutationKey: invitationKeys(backend).mutation('resend'),
    mutationFn: async (old, { client }: MutationFunctionContext) =>
      withoutLink(createdInvitation(await resendOne(backend, client, old))),
  })
}

/**
 * Takes no variables and keeps no tokens: TanStack Query would hold them, and a persister would write a password to
 * disk. Request and response pass through `secrets` instead.
 */
export function acceptMutation(
  backend: Backend,
  token: string,
  secrets: AcceptSecrets,
): InvitationMutation<AcceptedInvitation> {
  return mutationOptions<AcceptedInvitation, FluxbaseError>({
    ...MUTATION_DEFAULTS,
    mutationKey: invitationKeys(backend).mutation('accept'),
    gcTime: 0,
    async mutationFn(_none, { client }: MutationFunctionContext) {
      const response = acceptedSession(await accept(backend, client, token, secrets.request))
      secrets.deliver(response)
      return { user: response.user }
    },
  })
}
