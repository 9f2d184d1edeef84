import type { ComponentType } from 'react'
import type { InvitationTableRow } from '../../hooks/use-invitation-table'
import type { Invitation } from '../../invitation/invitation'
import type { InvitationSortKey } from '../../invitation/list'
import type { InvitationTableMessages } from '../../messages/invitation-table'

/** What the buttons of a row do. Stable, so that rows can be memoised. */
export interface InvitationRowActions {
  /** Makes a new link at once. */
  resend: (invitation: Invitation) => void
  /** Asks first. */
  revoke: (row: InvitationTableRow) => void
  /** Revokes again after it failed, without asking again. */
  retryRevoke: (invitation: Invitation) => void
  /** Says whether the clipboard took the link. */
  copied: (invitation: Invitation, worked: boolean) => void
  /** Opens the menu of a row at a button, or closes it. */
  toggleMenu: (row: InvitationTableRow, button: HTMLElement) => void
}

export interface InvitationCellProps {
  row: InvitationTableRow
  /** Milliseconds. Changes with the minute. */
  now: number
  /** Whether dates are written out instead of told relative to now. */
  exact: boolean
  /** Whether this row's menu is open. */
  menuOpen: boolean
  nameOf: ((userId: string) => string | undefined) | undefined
  actions: InvitationRowActions
}

/** A column is data; what stands in it is a component. Add your own: `columns={[...defaultColumns, mine]}`. */
export interface InvitationColumn {
  /** Unique among the columns; `data-column` on its cells. */
  id: string
  /** A text, or the choice of one from the table's messages. */
  header: string | ((words: InvitationTableMessages) => string)
  /** What it sorts by. Without it the column does not sort. */
  sortKey?: InvitationSortKey
  /** Names the row for screen readers. Exactly one column should. */
  rowHeader?: boolean
  Cell: ComponentType<InvitationCellProps>
}

/** The words in the head of a column. */
export function headerText({ header }: InvitationColumn, words: InvitationTableMessages): string {
  return typeof header === 'function' ? header(words) : header
}
