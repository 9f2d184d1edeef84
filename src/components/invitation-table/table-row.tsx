'use client'
import { memo } from 'react'
import type { InvitationTableRow } from '../../hooks/use-invitation-table'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'
import { headerText, type InvitationCellProps, type InvitationColumn } from './column'

export interface TableRowProps
  extends Omit<InvitationTableRow, 'key'>, Omit<InvitationCellProps, 'row'> {
  rowKey: string
  columns: readonly InvitationColumn[]
}

/**
 * One row. Takes its facts one by one, so that it draws again only when one of them changes and not with every list.
 * Renders a `tr`.
 */
export const TableRow = memo(function TableRow({
  rowKey,
  columns,
  now,
  exact,
  menuOpen,
  nameOf,
  actions,
  ...facts
}: TableRowProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const cell = { row: { key: rowKey, ...facts }, now, exact, menuOpen, nameOf, actions }
  return (
    <tr
      role="row"
      data-fbi="row"
      data-row={rowKey}
      data-status={facts.isSending ? 'sending' : facts.status}
      data-report={facts.report?.type}
    >
      {columns.map((column) => {
        const { id, rowHeader, Cell } = column
        const Element = rowHeader ? 'th' : 'td'
        return (
          <Element
            key={id}
            data-fbi="cell"
            data-column={id}
            // Says which value it is where rows are cards.
            data-label={headerText(column, words)}
            role={rowHeader ? 'rowheader' : 'cell'}
            scope={rowHeader ? 'row' : undefined}
          >
            <Cell {...cell} />
          </Element>
        )
      })}
    </tr>
  )
})
