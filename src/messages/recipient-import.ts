import type { ColumnUse } from '../recipients/table/column-use'
import type { FileProblem, TableProblem } from '../recipients/reading-problem'
import { grouped } from './basics'

/** The texts about files and pasted tables in the invite form. They load with the first file. */
export interface RecipientImportMessages {
  /** The heading of the review. `name` is the name of the file, or `null` for a pasted table. */
  title: (name: string | null) => string
  total: (people: number) => string
  lead: string
  /** The lead if people were added from this table before. */
  leadAgain: string
  /** The accessible name of the table of columns. */
  sample: (values: { shown: number; total: number }) => string
  /** Names a column without a header. */
  column: (number: number) => string
  /** The accessible name of the choice for a column. */
  useOfColumn: (column: string) => string
  uses: Record<ColumnUse, string>
  /** The label of a choice, if no header was found. */
  hasHeader: string
  /** In place of an address that is missing. */
  noAddress: string
  /** In place of a password. */
  hidden: string
  moreRows: (count: number) => string
  moreColumns: (count: number) => string
  /** No column is read as the address. */
  chooseAddress: string
  unknownRole: (text: string) => string
  people: (count: number) => string
  /** The accessible name of the choice of a role. */
  roleFor: (text: string) => string
  chooseRole: string
  /** Further texts that are no known roles. */
  moreUnknownRoles: (count: number) => string
  withoutAddress: (rows: number) => string
  /** Says on which lines something is, in a sentence. `more` is the number of further lines. */
  lines: (values: { lines: readonly number[]; more: number }) => string
  /** What is wrong with a table, or with some of its lines. */
  readingProblems: Record<TableProblem, { title: string; advice: string }>
  add: (people: number) => string
  cancel: string
  /** Says what was read from a file. `columns` is `null` if it is not a table. */
  read: (values: { addresses: number; columns: ReadColumns | null }) => string
  change: string
  /** The accessible name of the button that opens the review again. */
  changeReading: (name: string | null) => string
  /** Why a file could not be read. */
  fileProblems: Record<FileProblem, (name: string) => string>
}

/** The names of the columns that were read. */
export interface ReadColumns {
  address: string
  role: string | null
  name: readonly string[]
}

export const recipientImportEnglish: RecipientImportMessages = {
  title: (name) => (name === null ? 'Review the pasted table' : `Review ${name}`),
  total: (people) => (people === 1 ? '1 person' : `${grouped(people)} people`),
  lead: 'Check how each column is used. Nobody is added until you confirm.',
  leadAgain:
    'Check how each column is used. These people replace those you added from this table before.',
  sample: ({ shown, total }) => `The first ${grouped(shown)} of ${grouped(total)} rows`,
  column: (number) => `Column ${number}`,
  useOfColumn: (column) => `Use of column “${column}”`,
  uses: {
    address: 'Address',
    fallback: 'Address, if the first is empty',
    role: 'Role',
    name: 'Name',
    ignored: 'Not used',
  },
  hasHeader: 'The first row contains column names',
  noAddress: 'no address',
  hidden: 'hidden',
  moreRows: (count) => (count === 1 ? '1 more row' : `${grouped(count)} more rows`),
  moreColumns: (count) =>
    count === 1 ? '1 more column is not used.' : `${count} more columns are not used.`,
  chooseAddress: 'Choose the column that contains the e-mail addresses.',
  unknownRole: (text) => `“${text}” isn’t a role here`,
  people: (count) => (count === 1 ? '1 person' : `${grouped(count)} people`),
  roleFor: (text) => `Role for “${text}”`,
  chooseRole: 'Choose a role',
  moreUnknownRoles: (count) =>
    count === 1
      ? '1 more value isn’t a role here. Choose the role after adding.'
      : `${grouped(count)} more values aren’t roles here. Choose the roles after adding, or another column.`,
  withoutAddress: (rows) =>
    rows === 1 ? '1 row has no address' : `${grouped(rows)} rows have no address`,
  lines({ lines, more }) {
    const listed = lines.map(grouped)
    if (more > 0) listed.push(`${grouped(more)} more`)
    return `${listed.length === 1 ? 'Line' : 'Lines'} ${AND.format(listed)}.`
  },
  readingProblems: {
    unclosed_quote: {
      title: 'A quotation mark isn’t closed',
      advice: 'All other lines were read. Check the person on this line.',
    },
    uneven_row: {
      title: 'More cells than columns',
      advice: 'A cell may contain an unquoted separator. Check the people on these lines.',
    },
    inactive: {
      title: 'Some people may not be active',
      advice: 'Another column says that they are suspended, disabled or have left.',
    },
    another_table: {
      title: 'A second table starts further down',
      advice: 'Only the first table is read. Save the other one as a separate file.',
    },
    broken_character: {
      title: 'Some characters are damaged',
      advice: 'Save the file as “CSV UTF-8” and choose it again.',
    },
    doubtful_encoding: {
      title: 'Some characters may be wrong',
      advice: 'If you see any, save the file as “CSV UTF-8” and choose it again.',
    },
    no_addresses: {
      title: 'This column contains no e-mail addresses',
      advice: 'Choose another column.',
    },
  },
  add: (people) => (people === 1 ? 'Add 1 person' : `Add ${grouped(people)} people`),
  cancel: 'Cancel',
  read({ addresses, columns }) {
    const found = addresses === 1 ? '1 address' : `${grouped(addresses)} addresses`
    if (!columns) return `Read ${found}.`
    const { address, role, name } = columns
    const names = AND.format(name.map((one) => `“${one}”`))
    return (
      `Read ${found} from column “${address}”` +
      `${names && `, names from ${names}`}${role === null ? '' : `, roles from “${role}”`}.`
    )
  },
  change: 'Change',
  changeReading: (name) => `Change how ${name ?? 'the pasted table'} is read`,
  fileProblems: {
    empty: (name) => `${name} doesn’t list anyone to invite.`,
    workbook: (name) =>
      `${name} is a workbook. In your spreadsheet program, save the sheet as CSV (UTF-8) and choose that file.`,
    pdf: (name) => `${name} is a PDF. Copy the addresses from it and paste them here.`,
    archive: (name) => `${name} is an archive. Unpack it and choose the file inside.`,
    not_text: (name) => `${name} isn’t a text file. Save the list as CSV and choose that file.`,
    markup: (name) =>
      `${name} contains code instead of a list. Save the list as CSV and choose that file.`,
    ldif: (name) => `${name} is an LDIF file. Export the people as CSV or vCard instead.`,
  },
}

const AND = new Intl.ListFormat('en-GB')
