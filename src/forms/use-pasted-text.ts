'use client'
import type { RoleOption } from '../invitation/roles'
import { mayBeTable } from '../recipients/may-be-table'
import { parseRecipients } from '../recipients/parse-recipients'
import { asRecipient } from './use-csv-file'
import type { UseRecipientsResult } from './use-recipients'
import { useRoleNames } from './use-role-names'

/**
 * Adds the people in a pasted or dropped text. A text that may be a table (such as a spreadsheet range) is parsed like a file,
 * asynchronously; any other text is read as a list, synchronously.
 */
export function usePastedText(
  options: readonly RoleOption[],
  { add, addText, type }: Pick<UseRecipientsResult, 'add' | 'addText' | 'type'>,
): (text: string) => void {
  const roles = useRoleNames(options)
  return (text) => {
    if (!mayBeTable(text)) {
      addText(text)
      return
    }
    type('')
    parseRecipients(text, { roles }).then(
      ({ entries }) => add(entries.map(asRecipient)),
      // The parser could not be loaded. Reading the text as a list loses none of it.
      () => addText(text),
    )
  }
}
