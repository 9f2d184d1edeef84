import type { AddressProblem } from './address/address-problem'
import type { RecipientColumns } from './table/choose-columns'
import type { ListedAddress } from './list/read-line'
import type { InvitationRole } from '../invitation/invitation'
import type { Delimiter } from './table/delimiter'

/** A person in a list or a file. */
export interface ParsedRecipient extends ListedAddress {
  role?: InvitationRole
  /** The text in the column of roles, if it is not one of the known roles. */
  unknownRole?: string
  /** Why this address cannot be invited; `missing` if its cell is empty. */
  problem?: AddressProblem
  /** The address that was probably meant. */
  suggestion?: string
  /** The column the address was read from, if it is one of `fallbacks`. */
  column?: number
  /** The line on which the entry begins, counted from 1. */
  line: number
}

/** A problem with the input. If it has a line, the other lines were read. */
export interface ReadingProblem {
  code:
    | 'empty' // nothing but whitespace
    | 'no_addresses' // no entry has an @
    | 'workbook' // .xlsx, .xls, .ods: must be saved as CSV
    | 'pdf'
    | 'archive'
    | 'not_text'
    | 'markup' // HTML, XML, RTF, or JSON other than a list of people
    | 'ldif'
    | 'unclosed_quote'
    | 'uneven_row' // more cells than the header: an unquoted cell contains the delimiter
    | 'inactive' // another column says that the person is suspended or has left
    | 'another_table' // a second table below the first; it was not read
    | 'broken_character' // U+FFFD, or characters decoded with the wrong encoding
    | 'doubtful_encoding' // the text was decoded, but contains unlikely words
  /** Counted from 1. */
  line?: number
}

/** A text that is not a known role, and the number of entries that have it. */
export interface UnknownRole {
  text: string
  count: number
}

export interface ParsedTable {
  entries: ParsedRecipient[]
  /** Which columns were read. Pass a changed copy as `options.columns` to read the input another way. */
  columns: RecipientColumns
  /** The names of the columns, or `null` if there is no header row. */
  header: string[] | null
  /** The first three rows, padded to the width of the table. Cells of password columns are empty. */
  sample: string[][]
  /** The number of non-empty rows, not counting the header. */
  total: number
  /** The positions of the columns that were not read. */
  ignored: number[]
  problems: ReadingProblem[]
  /** `certain` if there is only one plausible way to read the input, so that the user need not be asked. */
  certainty: 'certain' | 'guess'
}

export interface ParsedRecipients extends Omit<ParsedTable, 'columns'> {
  /** `list`: addresses in running text, or a single column without a header. `none`: nothing readable. */
  format: 'list' | 'table' | 'vcard' | 'none'
  /** `null` unless the input is a table. */
  columns: RecipientColumns | null
  /** `null` unless the input is a table of several columns. */
  delimiter: Delimiter | null
  /** The encoding of the bytes, as `TextDecoder` names it; `null` if the input was a string. */
  encoding: string | null
  /** Each text in the column of roles that is not a known role, most frequent first. */
  unknownRoles: UnknownRole[]
}
