import {
  mutationOptions,
  type MutationFunctionContext,
  type MutationKey,
  type QueryClient,
  type UseMutationOptions,
} from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
  DashboardUser,
} from '../invitation/public-responses'
import type { CreateInvitationRequest } from '../invitation/responses'
import { invitationKeys, toSource } from './invitation-queries'
import { updateLists, withChanges } from './list-cache'
import { afterLostAccept } from './lost-answers'
import { accept } from './public-source'
import { MUTATION_DEFAULTS } from './query-defaults'
import { shouldRetry } from './retry'
import { rowOperations, type CreatedInvitation, type ResentInvitation } from './row-operations'
import type { InvitationsClient, Source, SourceOptions } from './source'

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
  /** The answer with its tokens. */
  deliver(response: AcceptInvitationResponse): void
}

/**
 * Mutation options, from a client or from the provider's source. Lists are brought up to date inside, so a caller's own
 * `onSuccess` switches nothing off. None is paused while offline: what fails, fails now. The `defaultOptions` of a QueryClient do
 * not apply, its callbacks included; options that are spread over these do.
 */
export function invitationMutations(client: InvitationsClient | Source, options?: SourceOptions) {
  const source = toSource(client, options)
  const keys = invitationKeys(source)
  const operations = (queryClient: QueryClient) =>
    rowOperations(source, queryClient, (change) =>
      updateLists(queryClient, source, withChanges([change])),
    )

  return {
    /** `onAnswerLost` is called before the list is asked what became of an invitation. */
    create: (
      onAnswerLost?: () => void,
    ): InvitationMutation<CreatedInvitation, CreateInvitationRequest> =>
      mutationOptions<CreatedInvitation, FluxbaseError, CreateInvitationRequest>({
        ...MUTATION_DEFAULTS,
        mutationKey: keys.mutation('create'),
        mutationFn: (request, context: MutationFunctionContext) =>
          operations(context.client).create(request, onAnswerLost),
      }),

    revoke: (): InvitationMutation<void, Invitation> =>
      mutationOptions<void, FluxbaseError, Invitation>({
        ...MUTATION_DEFAULTS,
        mutationKey: keys.mutation('revoke'),
        retry: shouldRetry,
        mutationFn: (invitation, context: MutationFunctionContext) =>
          operations(context.client).revoke(invitation),
      }),

    /** Creates first and revokes second, so that nobody is ever left without a link. */
    resend: (): InvitationMutation<ResentInvitation, Invitation> =>
      mutationOptions<ResentInvitation, FluxbaseError, Invitation>({
        ...MUTATION_DEFAULTS,
        mutationKey: keys.mutation('resend'),
        mutationFn: (old, context: MutationFunctionContext) =>
          operations(context.client).resend(old),
      }),

    /** Creates the account; see `acceptMutation`. */
    accept: (token: string, secrets: AcceptSecrets) => acceptMutation(source, token, secrets),
  }
}

/**
 * Takes no variables and keeps no tokens: TanStack Query would hold them, and a persister would write a password to
 * disk. Request and answer pass through `secrets` instead.
 */
export function acceptMutation(
  source: Source,
  token: string,
  secrets: AcceptSecrets,
): InvitationMutation<AcceptedInvitation> {
  const keys = invitationKeys(source)
  return mutationOptions<AcceptedInvitation, FluxbaseError>({
    ...MUTATION_DEFAULTS,
    mutationKey: keys.mutation('accept'),
    gcTime: 0,
    mutationFn: async (_none, { client: queryClient }: MutationFunctionContext) => {
      try {
        const response = await accept(source, token, secrets.request())
        secrets.deliver(response)
        return { user: response.user }
      } catch (error) {
        if (error instanceof FluxbaseError && error.outcomeUnknown) {
          throw await afterLostAccept(error, token, source)
        }
        throw error
      } finally {
        // Whoever comes back to this link is told the truth; the page that is open is left in peace.
        void queryClient.invalidateQueries({
          queryKey: keys.validation(token),
          refetchType: 'none',
        })
      }
    },
  })
}
