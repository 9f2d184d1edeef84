import type { ComponentType } from 'react'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import type { Invitation } from '../../../invitation/invitation'
import type { InvitationSort, InvitationSortKey } from '../../../list/invitation-view'
import type { TableBasicMessages } from '../../../messages/table-basics'
import type { Messages } from '../../../messages/messages'
import type { MenuStart } from '../../primitives/menu-button'

/** The handlers of a row's buttons. Stable, so that rows can be memoised. */
export interface InvitationRowActions {
  /** Creates a new link, without confirmation. */
  resend: (invitation: Invitation) => void
  /** Asks for confirmation, then revokes. */
  revoke: (row: InvitationTableRow) => void
  /** Revokes without asking: once it is confirmed, or again after a failure. */
  revokeNow: (invitation: Invitation) => void
  /** Reads the list again to find out the outcome of a lost response. */
  check: (invitation: Invitation) => void
  /** Reports whether the link was copied to the clipboard. */
  copied: (invitation: Invitation, worked: boolean) => void
  /** Opens the row's menu at a button, on its first item unless `start` says otherwise, or closes it. */
  toggleMenu: (row: InvitationTableRow, button: HTMLElement, start?: MenuStart) => void
  /** Selects or deselects a row; with `through`, every row from the last changed one to this one. */
  select: (row: InvitationTableRow, selected: boolean, through: boolean) => void
}

/** An action of the app, in the menu of each row. */
export interface InvitationRowAction {
  /** Unique among the app's actions. */
  id: string
  /** Names the effect: "Open profile". */
  label: string
  /** Returns why the action is not possible for this row, or `null` if it is. If this throws, the action counts as possible. */
  blocked?: (row: InvitationTableRow) => string | null
  onChoose: (invitation: Invitation) => void
}

export interface InvitationCellProps {
  row: InvitationTableRow
  /** Whether dates are written in full instead of relative to now. */
  exact: boolean
  /** Whether this row's menu is open. */
  menuOpen: boolean
  nameOf: InvitationColumnContext['nameOf']
  /** Whether the current user sent every invitation of the list. What is true of every row need not be said in each. */
  allByYou: boolean
  /** The app's actions. */
  rowActions: readonly InvitationRowAction[]
  actions: InvitationRowActions
}

export interface InvitationHeaderProps {
  /** The number of rows in the view. */
  rowCount: number
  /** The number of selected rows in the view. */
  selectedCount: number
  selectAll: (selected: boolean) => void
}

/** What a column needs to turn values into text. Keeps its identity while its contents stay the same. */
export interface InvitationColumnContext {
  messages: Pick<Messages, 'shared'> & { invitationTable: TableBasicMessages }
  /** Returns a user's name, or `undefined` if the app gives none. The current user's name is their email address. */
  nameOf: (userId: string) => string | undefined
}

/** A value of an invitation, with its header and its text. */
export interface InvitationColumnValue {
  /** Unique among the columns. */
  id: string
  /** The header text, or a function that picks it from the table's messages. */
  header: string | ((words: TableBasicMessages) => string)
  /**
   * A field of the list (`'status'` is the current status), or a function that depends on nothing but the invitation and the
   * context: it is called once for each invitation of a list. `null`, `undefined` and `NaN` mean unknown.
   */
  value?:
    InvitationSortKey | ((invitation: Invitation, context: InvitationColumnContext) => unknown)
  /** Returns the value as text, for search and export. @default the value itself; dates in ISO 8601 */
  toText?(value: unknown, invitation: Invitation, context: InvitationColumnContext): string
}

/**
 * A column of the table. A column with a `value` can be sorted and exported; if `value` is a function, it is searched as well.
 * To add your own: `columns={[...defaultColumns, mine]}`. If one of its functions throws, the cell is left empty and
 * `onProblem` is called.
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
  /** `data-column` on its cells. If `value` is a function, also its key in `InvitationSort`. */
  id: string
  /** Compares two known results of a `value` function. @default text in the order of the locale, anything else by size */
  compare?(a: unknown, b: unknown): number
  /** Other values that the cell shows. Each becomes a separate column of the exported file. */
  details?: readonly InvitationColumnValue[]
  /**
   * In pixels, or a percentage of the table. Content never widens a column; it wraps.
   * @default that of the built-in column with this `id`, else an equal part of the space left
   */
  width?: number | `${number}%`
  /**
   * Whether the header is shown before each value where the table is too narrow for column headers.
   * @default that of the built-in column with this `id`, else `true`
   */
  labelled?: boolean
  /**
   * Names the row for screen readers. Exactly one column should. Its cell is also the first to appear in a long list: the
   * others follow a frame later, or when the list no longer scrolls too fast to be read.
   */
  rowHeader?: boolean
  /** Replaces the header text, which then serves only as the column's name for screen readers. */
  Header?: ComponentType<InvitationHeaderProps>
  Cell: ComponentType<InvitationCellProps>
}

/** The attributes that size a cell or a header. `width` is one because a strict CSP forbids `style` on a server-rendered page. */
export const sizeOf = ({ width }: InvitationColumn): { width?: number | string } =>
  width === undefined ? {} : { width }

/** The key that sorts a table by this column; `undefined` if the column cannot be sorted. */
export const sortKeyOf = ({ id, value }: InvitationColumn): InvitationSort['key'] | undefined =>
  typeof value === 'function' ? id : value
