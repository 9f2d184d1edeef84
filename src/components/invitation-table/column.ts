import type { ComponentType } from 'react'
import type { InvitationTableRow } from '../../hooks/use-invitation-table'
import type { Invitation } from '../../invitation/invitation'
import type { InvitationSortKey } from '../../list/invitation-view'
import type { InvitationTableMessages } from '../../messages/invitation-table'

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

/**
 * A column is data; what stands in it is a component. Add your own: `columns={[...defaultColumns, mine]}`. One that throws
 * leaves its cell empty, and `onProblem` hears of it.
 */
export interface InvitationColumn {
  /** Unique among the columns; `data-column` on its cells. */
  id: string
  /** A text, or the choice of one from the table's messages. */
  header: string | ((words: InvitationTableMessages) => string)
  /** What it sorts by. Without it the column does not sort. */
  sortKey?: InvitationSortKey
  /** Names the row for screen readers. Exactly one column should. */
  rowHeader?: boolean
  /** What stands in the head in place of the words, which then are its name for screen readers only. */
  Header?: ComponentType<InvitationHeaderProps>
  Cell: ComponentType<InvitationCellProps>
}
