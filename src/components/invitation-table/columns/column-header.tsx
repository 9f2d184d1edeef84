'use client'
import type { InvitationSort } from '../../../list/invitation-view'
import { ReportingBoundary } from '../../primitives/reporting-boundary'
import { sizeOf, sortKeyOf, type InvitationColumn, type InvitationHeaderProps } from './column'
import { isCustom } from './default-columns'
import { useHeaderText } from './use-header-text'

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
  const header = Header && <Header {...selecting} />
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
      {header && isCustom(Header) ? (
        <ReportingBoundary subject={`columns.${id}.Header`}>{header}</ReportingBoundary>
      ) : header ? (
        header
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
