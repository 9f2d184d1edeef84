import { defineLocale, type Words } from '../define-locale'
import { acceptInvitePage } from './accept-invite-page'
import { invitationTable } from './invitation-table'
import { inviteForm } from './invite-form'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

const words: Words<'it'> = {
  shared,
  inviteForm,
  recipientImport,
  invitationTable,
  acceptInvitePage,
}

/** Italian. Addresses people as "tu", without participles that have a gender. */
export const it = defineLocale('it', words)
