import type { AddressProblem } from './address-problem'
import type { RecipientColumns } from './choose-columns'
import type { ListedAddress } from './email-list'
import type { InvitationRole } from '../invitation/invitation'
import type { Delimiter } from './read-cells'

/** Somebody whom a list or a file names. */
export interface ParsedRecipient extends ListedAddress {
  role?: InvitationRole
  /** What stood in place of a role, where it is none of those given. */
  unknownRole?: string
  /** Why nobody can be invited by this address; `missing` where its cell is empty. */
  problem?: AddressProblem
  /** What the address was probably meant to be. */
  suggestion?: string
  /** The column it was read from, where that is a fallback. */
  column?: number
  /** Where it begins, counted from 1. */
  line: number
}

/** What stood in the way of reading. With a line, the others were read. */
export interface ReadingProblem {
  code:
    | 'empty' // nothing but spaces
    | 'no_addresses' // no entry has an @
    | 'workbook' // .xlsx, .xls, .ods: save it as CSV
    | 'pdf'
    | 'archive'
    | 'not_text'
    | 'markup' // HTML, XML, RTF or JSON
    | 'ldif'
    | 'unclosed_quote'
    | 'uneven_row' // more cells than the header names: a separator within a cell without quotes
    | 'another_table' // below the one that was read; not read itself
    | 'broken_character' // U+FFFD, or letters of another encoding
    | 'doubtful_encoding' // read, but no likely words came of it
  /** Counted from 1. */
  line?: number
}

/** A role that nobody can be given, with how many have it. */
export interface UnknownRole {
  text: string
  count: number
}

export interface ParsedTable {
  entries: ParsedRecipient[]
  /** Which columns were read; for `options.columns`, to have it read another way. */
  columns: RecipientColumns
  /** The names of the columns, or `null` where no row names them. */
  header: string[] | null
  /** The first three rows, as wide as the table. Cells under a header that says password are empty. */
  sample: string[][]
  /** Rows that hold something, without the header. */
  total: number
  /** The columns that were not read. */
  ignored: number[]
  problems: ReadingProblem[]
  /** `certain` if there is one way to read it, so that nobody has to be asked. */
  certainty: 'certain' | 'guess'
}

export interface ParsedRecipients extends Omit<ParsedTable, 'columns'> {
  /** `list`: addresses in running text, a column without a header included. `none`: nothing that can be read. */
  format: 'list' | 'table' | 'vcard' | 'none'
  /** `null` for anything but a table. */
  columns: RecipientColumns | null
  /** `null` for anything but a table of several columns. */
  delimiter: Delimiter | null
  /** How bytes were decoded, as `TextDecoder` names it; `null` for a string. */
  encoding: string | null
  /** Each text that stood in place of a role and is none, the most frequent first. */
  unknownRoles: UnknownRole[]
}
