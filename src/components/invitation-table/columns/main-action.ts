import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { isSafeLink } from '../../../invitation/safe-link'
import type { InvitationRowAction } from './column'

/**
 * The one visible action of a row: the most likely one for its state. `null` if there is nothing to do, because the person has
 * joined or the invitation is still being sent. A link that is not a safe web address is not offered for copying.
 */
export function mainAction({
  isSending,
  status,
  link,
}: Pick<InvitationTableRow, 'isSending' | 'status' | 'link'>): 'copy' | 'resend' | null {
  if (!canResend({ isSending, status })) return null
  return link !== null && isSafeLink(link) && status !== 'expired' ? 'copy' : 'resend'
}

/** The button of a row's main action, beside the button that opens its menu. */
export const mainButtonOf = (opener: HTMLElement) =>
  opener.previousElementSibling as HTMLElement | null

/** Whether a row has any action: its main one, or one of the app's. */
export const hasActions = (row: InvitationTableRow, rowActions: readonly InvitationRowAction[]) =>
  !row.isSending &&
  row.report?.type !== 'revoked' &&
  (mainAction(row) !== null || rowActions.length > 0)

/** Whether an invitation can be resent: the server has confirmed it and the person has not joined. */
export function canResend({
  isSending,
  status,
}: Pick<InvitationTableRow, 'isSending' | 'status'>): boolean {
  return !isSending && status !== 'accepted'
}
