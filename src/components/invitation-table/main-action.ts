import type { InvitationTableRow } from '../../hooks/use-invitation-table'

/**
 * The one visible action of a row, the likeliest for its state. `null` where there is nothing to do: the person has joined,
 * or the invitation is still on its way.
 */
export function mainAction({
  isSending,
  status,
  link,
}: Pick<InvitationTableRow, 'isSending' | 'status' | 'link'>): 'copy' | 'resend' | null {
  if (isSending || status === 'accepted') return null
  return link !== null && status !== 'expired' ? 'copy' : 'resend'
}
