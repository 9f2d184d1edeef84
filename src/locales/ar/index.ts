import { defineLocale, type Words } from '../define-locale'
import { acceptInvitePage } from './accept-invite-page'
import { invitationTable } from './invitation-table'
import { inviteForm } from './invite-form'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

const words: Words<'ar'> = {
  shared,
  inviteForm,
  recipientImport,
  invitationTable,
  acceptInvitePage,
}

/** Modern Standard Arabic. Has verbal nouns on buttons, and addresses people in the second person singular masculine. */
export const ar = defineLocale('ar', words)
