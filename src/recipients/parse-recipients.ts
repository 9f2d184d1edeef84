import type { ParsedRecipients } from './parsed-recipients'
import type { ReadOptions } from './read-recipients'

export interface ParseRecipientsOptions extends ReadOptions {
  /** Waited for between slices of a long input, so that the page stays responsive. @default a macrotask */
  yieldToMain?: (() => Promise<void>) | undefined
}

/**
 * The people that a pasted text or a file names: a list of addresses as mail programs and chats write it, a table as
 * spreadsheets and other products export it, or vCards. Of a table, only the columns of addresses, roles and names are read;
 * `columns` says which, and can be given back changed. An address is never taken from another column because its own cell is
 * empty, and a role that is not known never becomes the default.
 *
 * Nothing is dropped: whoever cannot be invited is an entry with a `problem`. Takes time in proportion to the length of the
 * input, in slices. Rejects only where the file or the reader cannot be loaded; what stands in the file is said in `problems`.
 * The reader, 16 kB, is loaded at the first call.
 *
 * @example
 * const { entries, columns, certainty } = await parseRecipients(file, { roles: [{ role: 'admin', label: 'Admin' }] })
 * if (certainty === 'guess') show(columns)
 */
export async function parseRecipients(
  input: string | Blob,
  options: ParseRecipientsOptions = {},
): Promise<ParsedRecipients> {
  const { yieldToMain = nextTask } = options
  const [{ readRecipients }, content] = await Promise.all([
    import('./read-recipients'),
    typeof input === 'string' ? input : input.arrayBuffer().then((bytes) => new Uint8Array(bytes)),
  ])
  const reading = readRecipients(content, options)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
    await yieldToMain()
  }
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))
