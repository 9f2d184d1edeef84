import { ActionsCell } from './actions-cell'
import type { InvitationColumn } from './column'
import { ExpiresCell } from './expires-cell'
import { InvitedCell } from './invited-cell'
import { PersonCell } from './person-cell'
import { RoleCell } from './role-cell'
import { SelectCell } from './select-cell'
import { SelectHeader } from './select-header'
import { StatusCell } from './status-cell'

/** The columns of `InvitationTable`. Leave some out, put them in another order, or add your own. */
export const defaultColumns: readonly InvitationColumn[] = [
  {
    id: 'select',
    header: ({ columns }) => columns.select,
    Header: SelectHeader,
    Cell: SelectCell,
  },
  {
    id: 'person',
    header: ({ columns }) => columns.person,
    sortKey: 'email',
    rowHeader: true,
    Cell: PersonCell,
  },
  { id: 'status', header: ({ columns }) => columns.status, sortKey: 'status', Cell: StatusCell },
  { id: 'role', header: ({ columns }) => columns.role, sortKey: 'role', Cell: RoleCell },
  {
    id: 'invited',
    header: ({ columns }) => columns.invited,
    sortKey: 'created_at',
    Cell: InvitedCell,
  },
  {
    id: 'expires',
    header: ({ columns }) => columns.expires,
    sortKey: 'expires_at',
    Cell: ExpiresCell,
  },
  { id: 'actions', header: ({ columns }) => columns.actions, Cell: ActionsCell },
]
