import {
  mutationOptions,
  type MutationFunctionContext,
  type MutationKey,
  type QueryClient,
  type UseMutationOptions,
} from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import { parseDate } from '../invitation/dates'
import { withoutToken, type Invitation } from '../invitation/invitation'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
  DashboardUser,
} from '../invitation/public-responses'
import type { CreateInvitationRequest } from '../invitation/responses'
import { create as createInvitation, revoke as revokeInvitation } from './admin-source'
import { invitationKeys, toSource } from './invitation-queries'
import { updateLists } from './list-cache'
import { afterLostAccept, afterLostCreate, knownIds } from './lost-answers'
import { accept } from './public-source'
import { retryDelay, shouldRetry } from './retry'
import type { InvitationsClient, Source, SourceOptions } from './source'

/** What `mutationOptions` returns, by names that the built types can keep. */
export type InvitationMutation<Data, Variables = void> = UseMutationOptions<
  Data,
  FluxbaseError,
  Variables
> & { mutationKey: MutationKey }

/** What is kept of a created invitation. Its link is in the link store and nowhere else. */
export interface CreatedInvitation {
  invitation: Invitation
  email_sent: boolean
  email_status?: string
}

/** What is kept of an accepted invitation: no tokens. */
export interface AcceptedInvitation {
  user: DashboardUser
}

export interface ResentInvitation extends CreatedInvitation {
  /**
   * What became of the old link: it was `revoked`, it had `expired` anyway, or it is `live`, so that two links work.
   * `previousError` says why where it could have been revoked.
   */
  previous: 'revoked' | 'expired' | 'live'
  previousError?: FluxbaseError
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
 * `onSuccess` switches nothing off. None is paused while offline: what fails, fails now.
 */
export function invitationMutations(client: InvitationsClient | Source, options?: SourceOptions) {
  const source = toSource(client, options)
  const keys = invitationKeys(source)

  async function create(
    request: CreateInvitationRequest,
    queryClient: QueryClient,
    onAnswerLost?: () => void,
  ): Promise<CreatedInvitation> {
    const known = knownIds(queryClient, source)
    const startedAt = source.now()
    try {
      const { invite_link, ...created } = await createInvitation(source, request)
      const invitation = withoutToken(created.invitation)
      source.links.set(invitation.id, invite_link)
      await updateLists(queryClient, source, (rows) => [
        invitation,
        ...rows.filter((row) => row.id !== invitation.id),
      ])
      return { ...created, invitation }
    } catch (error) {
      if (error instanceof FluxbaseError && error.outcomeUnknown) {
        onAnswerLost?.()
        throw await afterLostCreate(error, request, { known, startedAt }, queryClient, source)
      }
      throw error
    }
  }

  async function revoke(invitation: Invitation, queryClient: QueryClient): Promise<void> {
    try {
      await revokeInvitation(source, invitation)
    } catch (error) {
      // Somebody was faster, or an earlier answer got lost: the invitation is gone, and that was the wish.
      if (!(error instanceof FluxbaseError) || error.code !== 'not_found') throw error
    }
    source.links.delete(invitation.id)
    await updateLists(queryClient, source, (rows) => rows.filter((row) => row.id !== invitation.id))
  }

  return {
    /** `onAnswerLost` is called before the list is asked what became of an invitation. */
    create: (
      onAnswerLost?: () => void,
    ): InvitationMutation<CreatedInvitation, CreateInvitationRequest> =>
      mutationOptions<CreatedInvitation, FluxbaseError, CreateInvitationRequest>({
        mutationKey: keys.mutation('create'),
        networkMode: 'always',
        mutationFn: (request, context: MutationFunctionContext) =>
          create(request, context.client, onAnswerLost),
      }),

    revoke: (): InvitationMutation<void, Invitation> =>
      mutationOptions<void, FluxbaseError, Invitation>({
        mutationKey: keys.mutation('revoke'),
        networkMode: 'always',
        retry: shouldRetry,
        retryDelay,
        mutationFn: (invitation, context: MutationFunctionContext) =>
          revoke(invitation, context.client),
      }),

    /** Creates first and revokes second, so that nobody is ever left without a link. */
    resend: (): InvitationMutation<ResentInvitation, Invitation> =>
      mutationOptions<ResentInvitation, FluxbaseError, Invitation>({
        mutationKey: keys.mutation('resend'),
        networkMode: 'always',
        mutationFn: async (old, { client: queryClient }: MutationFunctionContext) => {
          const created = await create(resendRequest(old), queryClient)
          const expires = parseDate(old.expires_at)
          const previous = expires !== null && expires <= source.now() ? 'expired' : 'live'
          if (!source.canRevoke(old)) return { ...created, previous }
          try {
            await revoke(old, queryClient)
            return { ...created, previous: 'revoked' }
          } catch (previousError) {
            return { ...created, previous, previousError: previousError as FluxbaseError }
          }
        },
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
    mutationKey: keys.mutation('accept'),
    networkMode: 'always',
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

/** The same person, role and span of time; the server's default where the old span says nothing. */
function resendRequest({
  email,
  role,
  created_at,
  expires_at,
}: Invitation): CreateInvitationRequest {
  const from = parseDate(created_at)
  const to = parseDate(expires_at)
  const seconds = from === null || to === null ? 0 : Math.round((to - from) / 1000)
  return { email, role, ...(seconds > 0 && { expiry_duration: seconds }) }
}
