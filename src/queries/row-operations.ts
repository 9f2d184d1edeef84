import type { QueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import { parseDate } from '../invitation/dates'
import { EXPIRY_MAX } from '../invitation/expiry'
import { withoutToken, type Invitation } from '../invitation/invitation'
import type { CreateInvitationRequest } from '../invitation/responses'
import { create as createInvitation, revoke as revokeInvitation } from './admin-source'
import type { ListChange } from './list-cache'
import { afterLostCreate, knownIds } from './lost-answers'
import type { Source } from './source'

/** What is kept of a created invitation. Its link is in the link store and nowhere else. */
export interface CreatedInvitation {
  invitation: Invitation
  email_sent: boolean
  email_status?: string
}

export interface ResentInvitation extends CreatedInvitation {
  /**
   * What became of the old link: it was `revoked`, it had `expired` anyway, or it is `live`, so that two links work.
   * `previousError` says why where it could have been revoked.
   */
  previous: 'revoked' | 'expired' | 'live'
  previousError?: FluxbaseError
}

/**
 * What can be done to one invitation, with the links that come of it. How a list is brought up to date is the caller's to
 * say: at once, or when many are done.
 */
export function rowOperations(
  source: Source,
  queryClient: QueryClient,
  update: (change: ListChange) => Promise<void>,
) {
  async function create(
    request: CreateInvitationRequest,
    onAnswerLost?: () => void,
  ): Promise<CreatedInvitation> {
    const known = knownIds(queryClient, source)
    const startedAt = source.now()
    try {
      const { invite_link, ...created } = await createInvitation(source, request)
      const invitation = withoutToken(created.invitation)
      source.links.set(invitation.id, invite_link)
      await update({ added: invitation })
      return { ...created, invitation }
    } catch (error) {
      if (error instanceof FluxbaseError && error.outcomeUnknown) {
        onAnswerLost?.()
        throw await afterLostCreate(error, request, { known, startedAt }, queryClient, source)
      }
      throw error
    }
  }

  async function revoke(invitation: Invitation): Promise<void> {
    try {
      await revokeInvitation(source, invitation)
    } catch (error) {
      // Somebody was faster, or an earlier answer got lost: the invitation is gone, and that was the wish.
      if (!(error instanceof FluxbaseError) || error.code !== 'not_found') throw error
    }
    source.links.delete(invitation.id)
    await update({ removed: invitation })
  }

  /** Creates first and revokes second, so that nobody is ever left without a link. */
  async function resend(old: Invitation): Promise<ResentInvitation> {
    const created = await create(resendRequest(old))
    const expires = parseDate(old.expires_at)
    const previous = expires !== null && expires <= source.now() ? 'expired' : 'live'
    if (!source.canRevoke(old)) return { ...created, previous }
    try {
      await revoke(old)
      return { ...created, previous: 'revoked' }
    } catch (previousError) {
      return { ...created, previous, previousError: previousError as FluxbaseError }
    }
  }

  return { create, revoke, resend }
}

/**
 * The same person, role and span of time; the server's default where the old span says nothing, and the longest it can count
 * where the old one is longer: of more it makes a link that has expired already.
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
