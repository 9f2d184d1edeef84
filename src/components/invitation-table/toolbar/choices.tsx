'use client'
import { INVITATION_STATUSES } from '../../../invitation/status'
import { useKit } from '../../../provider/kit-context'
import { useLabelMessages } from '../../../provider/messages/use-label-messages'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { Menu, type MenuProps } from '../../primitives/menu'
import { sortKeyOf } from '../columns/column'
import { useRoleLabel } from '../columns/role-column'
import { useHeaderText } from '../columns/use-header-text'
import type { TableToolbarProps } from './table-toolbar-props'
import { useSortDirections } from './use-sort-directions'

export interface ChoicesProps {
  menu: Omit<MenuProps, 'items'>
  table: TableToolbarProps
}

/** The open menu of the filters. */
export function FilterChoices({ menu, table: { view, roles, counts, onChange } }: ChoicesProps) {
  const words = useTableBasicMessages()
  const { status: names } = useLabelMessages()
  const roleLabel = useRoleLabel()
  const { locale } = useKit()
  const total = counts && INVITATION_STATUSES.reduce((sum, status) => sum + counts[status], 0)
  return (
    <Menu
      {...menu}
      items={[
        ...[undefined, ...INVITATION_STATUSES].map((status) => ({
          group: words.columns.status,
          label: status ? names[status] : words.all,
          count: (status ? counts?.[status] : total)?.toLocaleString(locale),
          checked: view.status === status,
          onChoose: () => onChange({ status }),
        })),
        ...[undefined, ...roles].map((role) => ({
          group: words.role,
          label: role ? roleLabel(role) : words.anyRole,
          checked: (view.role || undefined) === role,
          onChoose: () => onChange({ role }),
        })),
      ]}
    />
  )
}

/** The open menu of the sort order. */
export function SortChoices({ menu, table }: ChoicesProps) {
  const { columns, onChange, onSort } = table
  const { sort } = table.view
  const words = useTableBasicMessages()
  const headerText = useHeaderText()
  const directions = useSortDirections(sort)
  return (
    <Menu
      {...menu}
      items={[
        ...columns.flatMap((column) => {
          const key = sortKeyOf(column)
          const item = { group: words.sortBy, label: headerText(column), checked: key === sort.key }
          // Choosing the current column again would reverse the order, as in its header.
          return key ? { ...item, onChoose: () => item.checked || onSort(key) } : []
        }),
        ...(['descending', 'ascending'] as const).map((direction) => ({
          group: words.sortOrder,
          label: directions[direction],
          checked: direction === sort.direction,
          onChoose: () => onChange({ sort: { key: sort.key, direction } }),
        })),
      ]}
    />
  )
}
