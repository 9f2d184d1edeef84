import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Row } from '../../data/rows.mjs'
import { join } from '../probe'
import { columns, features, includesNeedle, takeDrawn } from './columns'
import { ListedRow } from './row'

/**
 * TanStack Table with TanStack Virtual under favourable conditions: no client, no validation, no query, cells of plain
 * text, memoised rows of the same height, one searched text per row, and the simplest comparison. Its own models search,
 * sort and select.
 */
let take!: (rows: Row[]) => void
let selectedCount = 0

function Page() {
  const [data, setData] = useState<Row[]>([])
  useEffect(() => {
    take = setData
  }, [])
  const table = useTable({
    features,
    columns,
    data,
    getRowId: ({ id }) => id,
    globalFilterFn: includesNeedle,
    getColumnCanGlobalFilter: ({ id }) => id === 'person',
    enableRowRangeSelection: false,
  })
  const { rows } = table.getRowModel()
  const scroller = useRef<HTMLDivElement>(null)
  // The pages of the bench are not compiled by React Compiler.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 5,
  })
  const { rowSelection, globalFilter } = table.state
  useEffect(() => {
    selectedCount = Object.keys(rowSelection).length
  }, [rowSelection])

  return (
    <>
      <input
        type="search"
        aria-label="Search"
        value={globalFilter ?? ''}
        onChange={(event) => table.setGlobalFilter(event.target.value.toLowerCase())}
      />
      <div ref={scroller} id="scroller">
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th>
                <input
                  type="checkbox"
                  aria-label="Select all"
                  checked={table.getIsAllRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </th>
              {table.getFlatHeaders().map((header) => (
                <th key={header.id}>
                  <button onClick={header.column.getToggleSortingHandler()}>
                    {header.column.columnDef.header as string}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ blockSize: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]!
              return (
                <ListedRow key={row.id} row={row} start={start} isSelected={row.getIsSelected()} />
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!

join({
  load: async ({ text }) => take(JSON.parse(text).invitations),
  refetch: async ({ text }) => take(JSON.parse(text).invitations),
  drawn: takeDrawn,
  count: () => Number(find('table').ariaRowCount) - 1,
  firstRow() {
    const edge = find('thead').getBoundingClientRect().bottom
    const rows = [...document.querySelectorAll('tbody tr')]
    return rows.find((row) => row.getBoundingClientRect().bottom > edge + 1)?.textContent ?? ''
  },
  search: () => find('[type="search"]'),
  sort: () => find('thead button'),
  selectAll: () => find('thead [type="checkbox"]'),
  selectOne: () => find('tbody [type="checkbox"]'),
  selectedCount: () => selectedCount,
  scroller: () => find('#scroller'),
  hasRowAt: (x, y) => Boolean(document.elementFromPoint(x, y)?.closest('tbody tr')),
})

createRoot(find('#root')).render(<Page />)
