'use client'
import type { RoleOption } from '../invitation/roles'
import { mayBeTable } from '../recipients/may-be-table'
import { parseRecipients } from '../recipients/parse-recipients'
import { asRecipient } from './use-csv-file'
import type { UseRecipientsResult } from './use-recipients'
import { useRoleNames } from './use-role-names'

/**
 * Adds the people of a text that was pasted or dropped: of a range of a spreadsheet as of the same cells in a file, else of a
 * list, at once.
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
      // The reader could not be loaded. As a list, nothing of the text is lost.
      () => addText(text),
    )
  }
}
