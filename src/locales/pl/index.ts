import { defineLocale, type Words } from '../define-locale'
import { acceptInvitePage } from './accept-invite-page'
import { invitationTable } from './invitation-table'
import { inviteForm } from './invite-form'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

const words: Words<'pl'> = {
  shared,
  inviteForm,
  recipientImport,
  invitationTable,
  acceptInvitePage,
}

/** Polish. Addresses people in the second person singular, without past tenses, which would have a gender. */
export const pl = defineLocale('pl', words)
