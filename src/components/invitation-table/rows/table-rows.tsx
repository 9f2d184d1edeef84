'use client'
import type { UseInvitationTableResult } from '../../../hooks/use-invitation-table'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useHydrated } from '../../../provider/use-hydrated'
import type { InvitationCellProps, InvitationColumn } from '../columns/column'
import { useLabels } from '../columns/use-labels'
import { CellToolsContext, useNewCellTools } from '../columns/cell-tools'
import { ColumnHeader } from '../columns/column-header'
import { rowOf } from './scroll-anchor'
import { SkipRows } from './skip-rows'
import { TableRow } from './table-row'
import { TableScroller } from './table-scroller'
import { useVirtualRows } from './use-virtual-rows'

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
