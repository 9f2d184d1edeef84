import { actionsColumn } from './actions-column'
import type { InvitationColumn } from './column'
import { expiresColumn } from './expires-column'
import { invitedColumn } from './invited-column'
import { personColumn } from './person-column'
import { roleColumn } from './role-column'
import { selectColumn } from './select-column'
import { statusColumn } from './status-column'

/** The default columns of `InvitationTable`. Omit some, reorder them, or add your own. */
export const defaultColumns: readonly InvitationColumn[] = [
  selectColumn,
  personColumn,
  statusColumn,
  roleColumn,
  invitedColumn,
  expiresColumn,
  actionsColumn,
]

const BUILT_IN = new Set<unknown>(defaultColumns.flatMap(({ Cell, Header }) => [Cell, Header]))

/**
 * Whether a cell or a header is an app's own, which may throw. The kit's do not, and an error boundary around each of a thousand
 * cells is expensive.
 */
export const isCustom = (Part: unknown) => !BUILT_IN.has(Part)
