import { defineLocale, type Words } from '../define-locale'
import { acceptInvitePage } from './accept-invite-page'
import { invitationTable } from './invitation-table'
import { inviteForm } from './invite-form'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

const words: Words<'fr'> = {
  shared,
  inviteForm,
  recipientImport,
  invitationTable,
  acceptInvitePage,
}

/** French. Addresses people as "vous". Buttons are infinitives. */
export const fr = defineLocale('fr', words)
