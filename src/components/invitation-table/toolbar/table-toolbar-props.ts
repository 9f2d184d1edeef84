import type { InvitationRole } from '../../../invitation/invitation'
import type { InvitationStatus } from '../../../invitation/status'
import type { InvitationSort, InvitationView } from '../../../list/invitation-view'
import type { InvitationColumn } from '../columns/column'

export interface TableToolbarProps {
  view: InvitationView & { sort: InvitationSort }
  /** The roles that occur in the list. */
  roles: readonly InvitationRole[]
  /** The number of invitations with each status; `null` until the list has loaded. */
  counts: Record<InvitationStatus, number> | null
  /** The columns to sort by. */
  columns: readonly InvitationColumn[]
  onChange: (change: Partial<InvitationView>) => void
  /** Sorts by a column, in its natural direction. */
  onSort: (key: InvitationSort['key']) => void
  /** Starts selecting rows. `null` while there are none; `undefined` if they cannot be selected. */
  onSelect: (() => void) | null | undefined
  /** Exports the rows of the view. `null` while only part of the list has been read. */
  onExport: (() => void) | null
}
