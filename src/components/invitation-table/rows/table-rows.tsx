'use client'
import { memo, useState } from 'react'
import type {
  InvitationTableRow,
  UseInvitationTableResult,
} from '../../../hooks/use-invitation-table'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useHydrated } from '../../../provider/use-hydrated'
import { ReportingBoundary } from '../../primitives/reporting-boundary'
import { sizeOf, type InvitationCellProps, type InvitationColumn } from '../columns/column'
import { isCustom } from '../columns/default-columns'
import { useLabels } from '../columns/use-labels'
import { CellToolsContext, useNewCellTools } from '../columns/cell-tools'
import { ColumnHeader } from '../columns/column-header'
import { rowOf } from './scroll-anchor'
import { SkipRows } from './skip-rows'
import { TableScroller } from './table-scroller'
import { useVirtualRows, type VirtualRows } from './use-virtual-rows'

export interface TableRowsProps extends Omit<InvitationCellProps, 'row' | 'menuOpen'> {
  table: Pick<
    UseInvitationTableResult,
    'rows' | 'view' | 'sortBy' | 'isPartial' | 'selectedCount' | 'selectAll'
  >
  columns: readonly InvitationColumn[]
  density: 'comfortable' | 'compact'
  /** The key of the row whose menu is open. */
  openMenu: string | undefined
}

/**
 * The rows under their column headers. A long list scrolls in a box of its own, and only its visible rows render. Renders a
 * `table` with explicit roles, because CSS displays its rows as boxes of their own: the width of a cell then depends on its
 * column only, and no row that comes or goes changes the layout of another.
 */
export function TableRows({ table, columns, density, openMenu, ...cell }: TableRowsProps) {
  const words = useTableBasicMessages()
  const { rows, view, sortBy, isPartial, selectedCount, selectAll } = table
  const { isVirtual, briefHeight, places, rowHeight, keep, ...scroller } = useVirtualRows(rows, {
    view: JSON.stringify(view),
    density,
    exact: cell.exact,
  })

  // Rows that a server has rendered are complete.
  const canBeBrief = useHydrated() && columns.some(({ rowHeader }) => rowHeader)
  const labels = useLabels(columns)
  const tools = useNewCellTools()
  const rendered = places.flatMap((place, index) => {
    const row = rows.at(place)
    if (!row) return []
    const missing = place - (places[index - 1] ?? -1) - 1
    return [
      missing > 0 && <RowGap key={`gap ${index && 1}`} height={missing * rowHeight} />,
      <TableRow
        key={row.key}
        {...cell}
        row={row}
        place={place}
        columns={columns}
        labels={labels}
        briefHeight={canBeBrief ? briefHeight : undefined}
        menuOpen={openMenu === row.key}
      />,
    ]
  })
  const below = rows.length - 1 - (places.at(-1) ?? -1)

  return (
    <SkipRows rowCount={rows.length}>
      <TableScroller {...scroller} isLong={isVirtual}>
        <table
          role="table"
          data-fbi="table"
          data-long={isVirtual || undefined}
          data-exact={cell.exact || undefined}
          // -1 means that the number of rows is unknown.
          aria-rowcount={isPartial && rows.unread === 0 ? -1 : rows.length + 1}
        >
          <caption data-fbi="visually-hidden">{words.caption}</caption>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              {columns.map((column) => (
                <ColumnHeader
                  key={column.id}
                  column={column}
                  sort={view.sort}
                  onSort={sortBy}
                  rowCount={rows.length}
                  selectedCount={selectedCount}
                  selectAll={selectAll}
                />
              ))}
            </tr>
          </thead>
          {/* The handlers observe the buttons in the rows; the `tbody` itself is not interactive. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody
            role="rowgroup"
            onFocus={({ target }) => keep(rowOf(target))}
            onBlur={({ relatedTarget }) => {
              // A row whose menu is open stays rendered, because the menu returns focus to it.
              if (relatedTarget && openMenu === undefined) keep(rowOf(relatedTarget))
            }}
          >
            <CellToolsContext.Provider value={tools}>{rendered}</CellToolsContext.Provider>
            {below > 0 && <RowGap key="gap below" height={below * rowHeight} />}
          </tbody>
        </table>
      </TableScroller>
    </SkipRows>
  )
}

interface TableRowProps extends InvitationCellProps {
  columns: readonly InvitationColumn[]
  /** The label of each column's values, or `undefined`. */
  labels: readonly (string | undefined)[]
  /** The row's index in the view, from 0. */
  place: number
  briefHeight: VirtualRows['briefHeight']
}

/**
 * One row. Its place can change without rerendering its cells. A row that appears brief shows only who it is about; the rest
 * follows once `briefHeight` is `undefined`. Renders a `tr`.
 */
const TableRow = memo(function TableRow({ row, place, briefHeight, ...cells }: TableRowProps) {
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

/** Takes the space of rows that are not rendered. Code sets its height, as a strict CSP forbids `style`. Renders a `tr`. */
function RowGap({ height }: { height: number }) {
  return (
    <tr
      aria-hidden="true"
      data-fbi="row-gap"
      ref={(row) => {
        if (row) row.style.blockSize = `${height}px`
      }}
    />
  )
}
