import type { ParsedRecipients } from './parsed-recipients'
import type { ParseRecipientsOptions } from './read-in-slices'

export type { ParseRecipientsOptions }

/**
 * Reads the people in a pasted text or a file: a list of addresses from a mail program or chat, a table exported from a
 * spreadsheet or another product, lines with labels (`Name: …`), the source of a page, or vCards. Only a table's columns of addresses, roles and names are read; `columns` in the
 * result says which, and can be changed and passed back. A row whose address cell is empty never gets an address from an
 * unrelated column, and an unknown role never becomes the default role.
 *
 * Nothing is dropped: a person who cannot be invited is an entry with a `problem`. Runs in slices, in time linear in the
 * length of the input. Rejects only if the file or the parser cannot be loaded; problems with the contents are in `problems`.
 * The parser (26 kB) is loaded on the first call.
 *
 * @example
 * const { entries, columns, certainty } = await parseRecipients(file, { roles: [{ role: 'admin', label: 'Admin' }] })
 * if (certainty === 'guess') show(columns)
 */
export async function parseRecipients(
  input: string | Blob,
  options: ParseRecipientsOptions = {},
): Promise<ParsedRecipients> {
  const { readInSlices } = await import('./read-in-slices')
  return readInSlices(input, options)
}
