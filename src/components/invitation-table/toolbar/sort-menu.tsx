'use client'
import type { InvitationSort } from '../../../list/invitation-view'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { SORT_DOWN, SORT_UP } from '../../primitives/glyphs'
import { useHeaderText } from '../columns/use-header-text'
import { sortKeyOf } from '../columns/column'
import { ChoiceMenu } from './choice-menu'
import type { TableToolbarProps } from './table-toolbar-props'

/** The sort order behind a button, where there is no room for column headers. */
export function SortMenu({ view: { sort }, columns, onChange, onSort }: TableToolbarProps) {
  const words = useTableBasicMessages()
  const headerText = useHeaderText()
  const isByAge = sort.key === 'created_at'
  const orders = words.sortOrders
  const directions: Record<InvitationSort['direction'], string> = {
    descending: isByAge ? orders.newest : orders.descending,
    ascending: isByAge ? orders.oldest : orders.ascending,
  }
  const sorted = columns.find((column) => sortKeyOf(column) === sort.key)
  return (
    <ChoiceMenu
      action="sort"
      icon={sort.direction === 'ascending' ? SORT_UP : SORT_DOWN}
      label={words.sortBy}
      value={sorted && !isByAge ? headerText(sorted) : directions[sort.direction]}
      isSet={!isByAge || sort.direction === 'ascending'}
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
