import { acceptInvitePageEnglish } from './accept-invite-page'
import { invitationTableEnglish } from './invitation-table'
import { inviteFormEnglish } from './invite-form'
import type { Messages } from './messages'
import { recipientImportEnglish } from './recipient-import'
import { sharedEnglish } from './shared'

/** All English texts; the template for another language. */
export const en: Messages = {
  shared: sharedEnglish,
  inviteForm: inviteFormEnglish,
  recipientImport: recipientImportEnglish,
  invitationTable: invitationTableEnglish,
  acceptInvitePage: acceptInvitePageEnglish,
}
