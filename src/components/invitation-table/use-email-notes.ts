'use client'
import { asciiDomain } from '../../invitation/email'
import { shownEmail } from '../../invitation/shown-email'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'

/** In words, why an address may not be what it looks like: one a sentence, most often none. */
export function useEmailNotes(email: string): readonly string[] {
  const { unseenSigns, writtenAs } = useMessages('invitationTable', invitationTableEnglish)
  const ascii = asciiDomain(email)
  return [
    ...(shownEmail(email) === email ? [] : [unseenSigns]),
    ...(ascii === null ? [] : [writtenAs(ascii)]),
  ]
}
