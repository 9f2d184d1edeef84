'use client'
import { asciiDomain } from '../../../recipients/email'
import { displayEmail } from '../../../format/display-email'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'

/** Sentences on why an address may not be what it looks like: invisible characters, a punycode domain. Usually none. */
export function useEmailNotes(email: string): readonly string[] {
  const { unseenSigns, writtenAs } = useMessages('invitationTable', invitationTableEnglish)
  const ascii = asciiDomain(email)
  return [
    ...(displayEmail(email) === email ? [] : [unseenSigns]),
    ...(ascii === null ? [] : [writtenAs(ascii)]),
  ]
}
