import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { isSafeLink } from '../../../invitation/link'

/**
 * The one visible action of a row, the likeliest for its state. `null` where there is nothing to do: the person has joined,
 * or the invitation is still on its way. A link that is no web address is not offered.
 */
export function mainAction({
  isSending,
  status,
  link,
}: Pick<InvitationTableRow, 'isSending' | 'status' | 'link'>): 'copy' | 'resend' | null {
  if (!canResend({ isSending, status })) return null
  return link !== null && isSafeLink(link) && status !== 'expired' ? 'copy' : 'resend'
}

/** Whether a new link makes sense: for everybody who has not joined, once the server knows of them. */
export function canResend({
  isSending,
  status,
}: Pick<InvitationTableRow, 'isSending' | 'status'>): boolean {
  return !isSending && status !== 'accepted'
}
