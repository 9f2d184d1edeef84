'use client'
import type { InvitationSort, InvitationSortKey } from '../../invitation/list'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'
import { Icon } from '../primitives/icon'
import { headerText, type InvitationColumn, type InvitationHeaderProps } from './column'

export interface ColumnHeaderProps extends InvitationHeaderProps {
  column: InvitationColumn
  sort: InvitationSort
  onSort: (key: InvitationSortKey) => void
}

/** The head of a column: a button where it sorts. Renders a `th`. */
export function ColumnHeader({ column, sort, onSort, ...selecting }: ColumnHeaderProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const { id, sortKey, Header } = column
  const sorted = sortKey === sort.key
  const text = headerText(column, words)
  return (
    <th
      scope="col"
      role="columnheader"
      data-fbi="column-header"
      data-column={id}
      aria-sort={sorted ? sort.direction : undefined}
    >
      {Header ? (
        <Header {...selecting} />
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
