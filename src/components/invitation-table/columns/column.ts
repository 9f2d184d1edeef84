import type { ComponentType } from 'react'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import type { Invitation } from '../../../invitation/invitation'
import type { InvitationSort, InvitationSortKey } from '../../../list/invitation-view'
import type { InvitationTableMessages } from '../../../messages/invitation-table'
import type { Messages } from '../../../messages/messages'

/** What the buttons of a row do. Stable, so that rows can be memoised. */
export interface InvitationRowActions {
  /** Makes a new link at once. */
  resend: (invitation: Invitation) => void
  /** Asks first. */
  revoke: (row: InvitationTableRow) => void
  /** Revokes again after it failed, without asking again. */
  retryRevoke: (invitation: Invitation) => void
  /** Reads once more what became of a lost response. */
  check: (invitation: Invitation) => void
  /** Says whether the clipboard took the link. */
  copied: (invitation: Invitation, worked: boolean) => void
  /** Opens the menu of a row at a button, or closes it. */
  toggleMenu: (row: InvitationTableRow, button: HTMLElement) => void
  /** Selects a row, or takes it out; with `through` all rows from the last one that was chosen. */
  select: (row: InvitationTableRow, selected: boolean, through: boolean) => void
}

/** An action of the app's own, in the menu of each row. */
export interface InvitationRowAction {
  /** Unique among them. */
  id: string
  /** Names the effect: "Open profile". */
  label: string
  /** Why it cannot be done with this row, in words; `null` where it can, which is also assumed where this fails. */
  blocked?: (row: InvitationTableRow) => string | null
  onChoose: (invitation: Invitation) => void
}

export interface InvitationCellProps {
  row: InvitationTableRow
  /** Whether dates are written out instead of told relative to now. */
  exact: boolean
  /** Whether this row's menu is open. */
  menuOpen: boolean
  nameOf: ((userId: string) => string | undefined) | undefined
  /** Those of the app. */
  rowActions: readonly InvitationRowAction[]
  actions: InvitationRowActions
}

export interface InvitationHeaderProps {
  /** How many rows there are, and how many of them are selected. */
  rowCount: number
  selectedCount: number
  selectAll: (selected: boolean) => void
}

/** What the words of a column are made of. Stable while they are. */
export interface InvitationColumnContext {
  messages: Pick<Messages, 'invitationTable' | 'shared'>
  /** The name of a user, as far as the app tells. */
  nameOf: (userId: string) => string | undefined
}

/** A value of an invitation, with its name and its text. */
export interface InvitationColumnValue {
  /** Unique among the columns. */
  id: string
  /** A text, or the choice of one from the table's messages. */
  header: string | ((words: InvitationTableMessages) => string)
  /**
   * A field of the list, where `'status'` is the status at present, or a function of the invitation alone: it is called once for
   * each invitation of a list. `null`, `undefined` and `NaN` are unknown.
   */
  value?: InvitationSortKey | ((invitation: Invitation) => unknown)
  /** The value as text, for the search and for the exported file. @default the value itself, a date by ISO 8601 */
  toText?(value: unknown, invitation: Invitation, context: InvitationColumnContext): string
}

/**
 * A column is data; what stands in it is a component. One with a `value` sorts and is exported; the value of a function is
 * searched, too. Add your own: `columns={[...defaultColumns, mine]}`. A function that throws leaves its cell empty, and
 * `onProblem` hears of it.
 *
 * @example
 * const seats: InvitationColumn = {
 *   id: 'seats',
 *   header: 'Seats',
 *   value: ({ email }) => seatsOf(email),
 *   Cell: ({ row }) => seatsOf(row.invitation.email),
 * }
 */
export interface InvitationColumn extends InvitationColumnValue {
  /** `data-column` on its cells, and the key of its order where `value` is a function. */
  id: string
  /** Orders two known results of a `value` function. @default text by its language, anything else by size */
  compare?(a: unknown, b: unknown): number
  /** Further values that the cell shows. Each is a column of its own in the exported file. */
  details?: readonly InvitationColumnValue[]
  /** In pixels, or as a share of the table. Larger content has its room except in a long list. @default what is left */
  width?: number | `${number}%`
  /** Names the row for screen readers. Exactly one column should. */
  rowHeader?: boolean
  /** What stands in the head in place of the words, which then are its name for screen readers only. */
  Header?: ComponentType<InvitationHeaderProps>
  Cell: ComponentType<InvitationCellProps>
}

/** The key by which a table is sorted by this column; `undefined` for a column that does not sort. */
export const sortKeyOf = ({ id, value }: InvitationColumn): InvitationSort['key'] | undefined =>
  typeof value === 'function' ? id : value
