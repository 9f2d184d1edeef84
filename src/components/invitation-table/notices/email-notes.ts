import { asciiDomain } from '../../../recipients/address/email'
import { displayEmail } from '../../../format/display-email'
import type { TableBasicMessages } from '../../../messages/table-basics'

/** Sentences on why an address may not be what it looks like: invisible characters, a punycode domain. Usually none. */
export function emailNotes(
  email: string,
  { unseenSigns, writtenAs }: Pick<TableBasicMessages, 'unseenSigns' | 'writtenAs'>,
): readonly string[] {
  const ascii = asciiDomain(email)
  return [
    ...(displayEmail(email) === email ? [] : [unseenSigns]),
    ...(ascii === null ? [] : [writtenAs(ascii)]),
  ]
}
