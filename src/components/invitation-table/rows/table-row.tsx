'use client'
import { memo, useState } from 'react'
import type { InvitationTableRow } from '../../../hooks/use-invitation-table'
import { ReportingBoundary } from '../../primitives/reporting-boundary'
import { sizeOf, type InvitationCellProps, type InvitationColumn } from '../columns/column'
import { isCustom } from '../columns/default-columns'

interface TableRowProps extends InvitationCellProps {
  columns: readonly InvitationColumn[]
  /** The label of each column's values, or `undefined`. */
  labels: readonly (string | undefined)[]
  /** The row's index in the view, from 0. */
  place: number
  /** The height in pixels of a row that appears brief, 0 if it is not known; `undefined` for a complete one. */
  briefHeight: number | undefined
}

/**
 * One row. Its place can change without rerendering its cells. A row that appears brief shows only who it is about; the rest
 * follows once `briefHeight` is `undefined`. Renders a `tr`.
 */
export const TableRow = memo(function TableRow({
  row,
  place,
  briefHeight,
  ...cells
}: TableRowProps) {
  const { key, ...fields } = row
  const [height, setHeight] = useState(briefHeight)
  const isBrief = height !== undefined
  if (isBrief && briefHeight === undefined) setHeight(undefined)
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
      aria-busy={isBrief || undefined}
      // A strict CSP allows it, because no server renders a brief row.
      style={height ? { minBlockSize: height } : undefined}
    >
      <RowCells {...fields} {...cells} rowKey={key} isBrief={isBrief} />
    </tr>
  )
})

interface RowCellsProps
  extends Omit<InvitationTableRow, 'key'>, Omit<TableRowProps, 'row' | 'place' | 'briefHeight'> {
  rowKey: string
  /** Whether only the cell that names the row is filled. */
  isBrief: boolean
}

/** Takes the row's fields as separate props, so that `memo` rerenders it only when one changes and not with every new list. */
const RowCells = memo(function RowCells({
  rowKey,
  isBrief,
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
    const content = isBrief && !rowHeader ? null : <Cell {...cell} />
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
        {isCustom(Cell) ? (
          <ReportingBoundary subject={`columns.${id}.Cell`}>{content}</ReportingBoundary>
        ) : (
          content
        )}
      </Element>
    )
  })
})
