'use client'
import { memo } from 'react'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import type { InvitationCellProps, InvitationColumn } from '../columns/column'
import { ColumnPart, useHeaderText } from '../columns/app-column'

export interface TableRowProps extends InvitationCellProps {
  columns: readonly InvitationColumn[]
  /** Counts from 0, in the view. */
  place: number
}

/** One row. Where it stands may change without its cells being drawn again. Renders a `tr`. */
export function TableRow({ row, place, ...cells }: TableRowProps) {
  const { key, ...facts } = row
  return (
    <tr
      role="row"
      // The heads are the first.
      aria-rowindex={place + 2}
      data-fbi="row"
      data-row={key}
      data-status={facts.isSending ? 'sending' : facts.status}
      data-report={facts.report?.type}
      data-selected={facts.isSelected || undefined}
    >
      <RowCells {...facts} {...cells} rowKey={key} />
    </tr>
  )
}

interface RowCellsProps
  extends Omit<InvitationTableRow, 'key'>, Omit<TableRowProps, 'row' | 'place'> {
  rowKey: string
}

/** Takes its facts one by one, so that it draws again only when one of them changes and not with every list. */
const RowCells = memo(function RowCells({
  rowKey,
  columns,
  exact,
  menuOpen,
  nameOf,
  rowActions,
  actions,
  ...facts
}: RowCellsProps) {
  const headerText = useHeaderText()
  const cell = { row: { key: rowKey, ...facts }, exact, menuOpen, nameOf, rowActions, actions }
  return columns.map((column) => {
    const { id, rowHeader, Cell } = column
    const Element = rowHeader ? 'th' : 'td'
    return (
      <Element
        key={id}
        data-fbi="cell"
        data-column={id}
        // Says which value it is where rows are cards.
        data-label={headerText(column)}
        role={rowHeader ? 'rowheader' : 'cell'}
        scope={rowHeader ? 'row' : undefined}
      >
        <ColumnPart subject={`columns.${id}.Cell`} part={Cell} props={cell} />
      </Element>
    )
  })
})
