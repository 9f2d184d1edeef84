import type { Guarded } from '../provider/use-guarded'
import type { RecipientColumns } from '../recipients/table/choose-columns'
import type { ParsedRecipients } from '../recipients/parsed-recipients'
import type { Delimiter } from '../recipients/table/delimiter'
import { readInSlices } from '../recipients/read-in-slices'
import { isFileProblem, type FileProblem } from '../recipients/reading-problem'
import { roleKey, type RoleName } from '../recipients/role-names'
import { isRows, rowsAsText, type XlsxReader } from '../recipients/text/workbook'
import { asRecipients, headerKey, type ImportChoices, type RoleAnswers } from './import-choices'
import type { NewRecipient } from './use-recipients'

/** Why a file yielded no people. `unreadable`: the file, or the code that reads it, could not be loaded. */
export interface FailedImport {
  problem: FileProblem | 'unreadable'
}

/** A list or table that was read, and what is needed to read it in another way. */
export interface ReadImport {
  content: string | Blob
  delimiter: Delimiter | undefined
  reading: ParsedRecipients
  /** The columns as they were detected. `null` unless it is a table. */
  detected: RecipientColumns | null
  answers: RoleAnswers
  recipients: NewRecipient[]
  /** Whether the reading must be confirmed before anyone is added. */
  needsReview: boolean
}

export interface ReadImportOptions {
  roles: readonly RoleName[]
  /** What was chosen for earlier tables. */
  memory: ReadonlyMap<string, unknown>
  /** The header of the template that users can download: address, name, role. */
  template: readonly string[]
  xlsxReader: XlsxReader | undefined
  guarded: Guarded
}

/** Reads a file or a pasted table, in the way that was chosen for its header before. */
export async function readImport(
  source: string | Blob,
  { roles, memory, template, xlsxReader, guarded }: ReadImportOptions,
): Promise<ReadImport | FailedImport> {
  let input: { content: string | Blob; delimiter?: Delimiter } = { content: source }
  const read = (columns?: RecipientColumns) =>
    readInSlices(input.content, { roles, delimiter: input.delimiter, columns })
  let first = await read()
  if (first.problems.some(({ code }) => code === 'workbook') && xlsxReader) {
    const rows = await guarded('xlsxReader', () => rowsOf(source as Blob, xlsxReader))
    if (!rows) return { problem: 'workbook' }
    input = { content: rowsAsText(rows), delimiter: '\t' }
    first = await read()
  }
  if (first.entries.length === 0) {
    return { problem: first.problems.map(({ code }) => code).find(isFileProblem) ?? 'empty' }
  }

  const header = headerKey(first.header ?? first.sample[0] ?? [])
  const known =
    (memory.get(header) as ImportChoices | undefined) ??
    (header === headerKey(template) ? TEMPLATE_CHOICES : undefined)
  const reading = known ? await read(known.columns) : first
  const answers = known?.roles ?? NO_ANSWERS
  return {
    content: input.content,
    delimiter: input.delimiter,
    reading,
    detected: first.columns,
    answers,
    recipients: asRecipients(reading.entries, answers),
    needsReview:
      reading.columns !== null &&
      (reading.certainty === 'guess' ||
        reading.problems.length > 0 ||
        reading.unknownRoles.some(({ text }) => !answers.has(roleKey(text)))),
  }
}

// For a pasted text that is not readable as a table.
export { listManyPeople } from '../recipients/list/list-many-people'

/** The people in a typed text, with the roles that it names. */
export async function readPeople(
  text: string,
  roles: readonly RoleName[],
): Promise<NewRecipient[]> {
  return asRecipients((await readInSlices(text, { roles })).entries, NO_ANSWERS)
}

async function rowsOf(file: Blob, xlsxReader: XlsxReader) {
  const rows = await xlsxReader(file)
  if (!isRows(rows)) throw new TypeError('xlsxReader must return an array of rows of strings.')
  return rows
}

const NO_ANSWERS: RoleAnswers = new Map()

/** How the template is read, whatever the app calls its columns. */
const TEMPLATE_CHOICES: ImportChoices = {
  columns: { hasHeader: true, address: 0, fallbacks: [], role: 2, name: [1] },
  roles: NO_ANSWERS,
}
