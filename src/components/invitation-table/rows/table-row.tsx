'use client'
import { memo } from 'react'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { sizeOf, type InvitationCellProps, type InvitationColumn } from '../columns/column'
import { columnPart } from '../columns/app-column'

export interface TableRowProps extends InvitationCellProps {
  columns: readonly InvitationColumn[]
  /** The label of each column's values, or `undefined`. */
  labels: readonly (string | undefined)[]
  /** The row's index in the view, from 0. */
  place: number
}

/** One row. Its place can change without rerendering its cells. Renders a `tr`. */
export const TableRow = memo(function TableRow({ row, place, ...cells }: TableRowProps) {
  const { key, ...fields } = row
  return (
    <tr
      role="row"
      // ARIA counts from 1, and the header row is the first.
      aria-rowindex={place + 2}
      data-fbi="row"
      data-row={key}
      data-status={fields.isSending ? 'sending' : fields.status}
      data-report={fields.report?.type}
      data-selected={fields.isSelected || undefined}
    >
      <RowCells {...fields} {...cells} rowKey={key} />
    </tr>
  )
})

interface RowCellsProps
  extends Omit<InvitationTableRow, 'key'>, Omit<TableRowProps, 'row' | 'place'> {
  rowKey: string
}

/** Takes the row's fields as separate props, so that `memo` rerenders it only when one changes and not with every new list. */
const RowCells = memo(function RowCells({
  rowKey,
  columns,
  labels,
  exact,
  menuOpen,
  nameOf,
  allByYou,
  rowActions,
  actions,
  ...fields
}: RowCellsProps) {
  const row = { key: rowKey, ...fields }
  const cell = { row, exact, menuOpen, nameOf, allByYou, rowActions, actions }
  return columns.map((column, index) => {
    const { id, rowHeader, Cell } = column
    const Element = rowHeader ? 'th' : 'td'
    return (
      <Element
        key={id}
        {...sizeOf(column)}
        data-fbi="cell"
        data-column={id}
        // CSS shows it before the value where rows have no column headers above them.
        data-label={labels[index]}
        role={rowHeader ? 'rowheader' : 'cell'}
        scope={rowHeader ? 'row' : undefined}
      >
        {columnPart(`columns.${id}.Cell`, Cell, cell)}
      </Element>
    )
  })
})
