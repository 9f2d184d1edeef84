import type { RecipientColumns } from './choose-columns'
import type { ParsedRecipients } from './parsed-recipients'
import type { Delimiter } from './read-cells'
import type { RoleName } from './role-names'

export interface ParseRecipientsOptions {
  /** Which columns to read. What is not stated is chosen. An input with a column stated is read as a table. */
  columns?: Partial<RecipientColumns> | undefined
  /** The roles there are, with the words for them. Without it, every text in the column of roles is one. */
  roles?: readonly RoleName[] | undefined
  /** @default found out */
  delimiter?: Delimiter | undefined
  /**
   * How to read bytes that are in no Unicode encoding, as a label that `TextDecoder` knows, such as `windows-1251`.
   * @default 'windows-1252'
   */
  encoding?: string | undefined
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
