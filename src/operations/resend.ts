import type { QueryClient } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import { parseDate } from '../invitation/parse-date'
import { EXPIRY_MAX } from '../invitation/expiry'
import type {
  Invitation,
  CreateInvitationRequest,
  CreateInvitationResponse,
} from '../invitation/invitation'
import { canRevoke } from '../queries/admin-backend'
import type { Backend } from '../queries/backend'
import { create, createdInvitation, withoutLink, type CreatedInvitation } from './create'
import { createSingleContext, type OperationContext } from './operation-context'
import type { Outcome } from './outcome'
import type { OnUnknown } from './perform'
import { revoke } from './revoke'

export interface OldLink {
  /**
   * What became of the old link: it was `revoked`, it had already `expired` or been used, it is still `live`, so that two
   * links work, or it is `unknown`, because the response to revoking it was lost, or because the server has renewed the
   * invitation instead of creating another. `previousError` says why it could not be revoked, if revoking was possible at
   * all; `already_accepted` means that someone had joined with it.
   */
  previous: 'revoked' | 'expired' | 'live' | 'unknown'
  previousError?: FluxbaseError
}

export interface ResentInvitation extends CreatedInvitation, OldLink {}

export type ResendOutcome = Outcome<CreateInvitationResponse & OldLink, Invitation>

/**
 * Creates a new invitation, then revokes the old one, so that nobody is ever left without a link. A call before the old
 * link is revoked joins the same operation.
 */
export function resend(
  context: OperationContext,
  old: Invitation,
  onUnknown?: OnUnknown,
): Promise<ResendOutcome> {
  return context.ledger.perform(
    `resend ${old.id}`,
    '',
    async (isWanted) => {
      const outcome = await create({ ...context, isWanted }, resendRequest(old), onUnknown, old)
      if (outcome.type !== 'done') return outcome as ResendOutcome
      return {
        type: 'done',
        value: { ...outcome.value, ...(await endOldLink(context, old, outcome.value)) },
      }
    },
    context,
  )
}

export function resendOne(
  backend: Backend,
  queryClient: QueryClient,
  old: Invitation,
  onUnknown?: OnUnknown,
): Promise<ResendOutcome> {
  return resend(createSingleContext(backend, queryClient), old, onUnknown)
}

export const mutate = async (
  backend: Backend,
  queryClient: QueryClient,
  old: Invitation,
): Promise<ResentInvitation> =>
  withoutLink(createdInvitation(await resendOne(backend, queryClient, old)))

/** Ends the old link, unless it belongs to the very invitation that the server has just sent again. */
async function endOldLink(
  context: OperationContext,
  old: Invitation,
  { invitation }: CreateInvitationResponse,
): Promise<OldLink> {
  const { backend } = context
  if (invitation.id === old.id) return { previous: 'unknown' }
  const expires = parseDate(old.expires_at)
  const previous = expires !== null && expires <= backend.now() ? 'expired' : 'live'
  if (!canRevoke(backend, old)) return { previous }
  const outcome = await revoke({ ...context, isWanted: undefined }, old, undefined, true)
  if (outcome.type === 'done' || outcome.type === 'done_without_response') {
    return { previous: 'revoked' }
  }
  const { type, error: previousError } = outcome
  if (previousError.code === 'already_accepted') return { previous: 'expired', previousError }
  const isOpen = type !== 'refused' && previous === 'live'
  return { previous: isOpen ? 'unknown' : previous, previousError }
}

/**
 * Builds the request: the same person, role and lifetime. Uses the server's default if the old lifetime is unusable, and
 * `EXPIRY_MAX` if it is longer: the server turns more than that into a link that has already expired.
 */
function resendRequest({
  email,
  role,
  created_at,
  expires_at,
}: Invitation): CreateInvitationRequest {
  const from = parseDate(created_at)
  const to = parseDate(expires_at)
  const seconds = from === null || to === null ? 0 : Math.round((to - from) / 1000)
  return { email, role, ...(seconds > 0 && { expiry_duration: Math.min(seconds, EXPIRY_MAX) }) }
}
