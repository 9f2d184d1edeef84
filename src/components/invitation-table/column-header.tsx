'use client'
import type { InvitationSort, InvitationSortKey } from '../../list/invitation-view'
import { Icon } from '../primitives/icon'
import type { InvitationColumn, InvitationHeaderProps } from './column'
import { ColumnPart, useHeaderText } from './own-column'

export interface ColumnHeaderProps extends InvitationHeaderProps {
  column: InvitationColumn
  sort: InvitationSort
  onSort: (key: InvitationSortKey) => void
}

/** The head of a column: a button where it sorts. Renders a `th`. */
export function ColumnHeader({ column, sort, onSort, ...selecting }: ColumnHeaderProps) {
  const { id, sortKey, Header } = column
  const sorted = sortKey === sort.key
  const text = useHeaderText()(column)
  return (
    <th
      scope="col"
      role="columnheader"
      data-fbi="column-header"
      data-column={id}
      aria-sort={sorted ? sort.direction : undefined}
    >
      {Header ? (
        <ColumnPart subject={`columns.${id}.Header`} part={Header} props={selecting} />
      ) : sortKey ? (
        <button type="button" data-fbi="sort" onClick={() => onSort(sortKey)}>
          {text}
          {sorted && <Icon name={sort.direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
        </button>
      ) : (
        text
      )}
    </th>
  )
}
