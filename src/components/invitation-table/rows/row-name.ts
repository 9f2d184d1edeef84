import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { displayEmail } from '../../../format/display-email'
import type { TableBasicMessages } from '../../../messages/table-basics'

/** Names a row in the labels of its actions. Names are unique even if a person has two invitations. */
export function rowName(
  { invitation, repeat }: Pick<InvitationTableRow, 'invitation' | 'repeat'>,
  { repeated }: Pick<TableBasicMessages, 'repeated'>,
): string {
  const email = displayEmail(invitation.email)
  return repeat === null ? email : repeated({ email, number: repeat })
}
