'use client'
import type { InvitationSort } from '../../../list/invitation-view'
import { sizeOf, sortKeyOf, type InvitationColumn, type InvitationHeaderProps } from './column'
import { columnPart, useHeaderText } from './app-column'

export interface ColumnHeaderProps extends InvitationHeaderProps {
  column: InvitationColumn
  sort: InvitationSort
  onSort: (key: InvitationSort['key']) => void
}

/** A column's header; a button if the column can be sorted. Renders a `th`. */
export function ColumnHeader({ column, sort, onSort, ...selecting }: ColumnHeaderProps) {
  const { id, Header } = column
  const sortKey = sortKeyOf(column)
  const sorted = sortKey === sort.key
  const text = useHeaderText()(column)
  return (
    <th
      {...sizeOf(column)}
      scope="col"
      role="columnheader"
      data-fbi="column-header"
      data-column={id}
      aria-sort={sorted ? sort.direction : undefined}
    >
      {(Header ?? sortKey) !== undefined && (
        // Names the column where CSS hides what can be pressed.
        <span hidden data-fbi="column-name">
          {text}
        </span>
      )}
      {Header ? (
        columnPart(`columns.${id}.Header`, Header, selecting)
      ) : sortKey ? (
        <button type="button" data-fbi="sort" onClick={() => onSort(sortKey)}>
          {text}
        </button>
      ) : (
        text
      )}
    </th>
  )
}
