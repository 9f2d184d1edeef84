import { defineLocale, type Words } from '../define-locale'
import { acceptInvitePage } from './accept-invite-page'
import { invitationTable } from './invitation-table'
import { inviteForm } from './invite-form'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

const words: Words<'ja'> = {
  shared,
  inviteForm,
  recipientImport,
  invitationTable,
  acceptInvitePage,
}

/** Japanese. Speaks in です・ます, and addresses nobody with a pronoun. */
export const ja = defineLocale('ja', words)
