import { useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { DataGrid, SelectColumn, type Column, type SortColumn } from 'react-data-grid'
import 'react-data-grid/lib/styles.css'
import type { Row } from '../../data/rows.mjs'
import { join } from '../probe'

/**
 * react-data-grid under favourable conditions: no client, no validation, no query, cells of plain text, and the floor's
 * search. Like ours, it is rendered without rows when the reply arrives.
 */
const columns: Column<Row>[] = [
  SelectColumn,
  { key: 'email', name: 'Person', sortable: true },
  {
    key: 'status',
    name: 'Status',
    renderCell: ({ row }) => (row.accepted ? 'Accepted' : 'Pending'),
  },
  {
    key: 'role',
    name: 'Role',
    renderCell({ row }) {
      drawn += 1
      return row.role
    },
  },
  { key: 'created_at', name: 'Invited', renderCell: ({ row }) => row.created_at.slice(0, 10) },
  { key: 'expires_at', name: 'Expires', renderCell: ({ row }) => row.expires_at.slice(0, 10) },
]
const keyOf = ({ id }: Row) => id
const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!

let take!: (rows: Row[]) => void
let selectedCount = 0
let drawn = 0

function Page() {
  const [rows, setRows] = useState<Row[]>([])
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<readonly SortColumn[]>([])
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    take = setRows
  }, [])
  useEffect(() => {
    selectedCount = selected.size
  }, [selected])
  // Computed by the first search, as in the floor, so that it does not delay the first screen.
  const texts = useMemo(() => {
    let known: string[] | undefined
    return () => (known ??= rows.map(({ email, role }) => `${email} ${role}`.toLowerCase()))
  }, [rows])
  const shown = useMemo(() => {
    if (!search) return rows
    const haystacks = texts()
    const needle = search.toLowerCase()
    return rows.filter((_, at) => haystacks[at]!.includes(needle))
  }, [rows, texts, search])
  const sorted = useMemo(() => {
    const way = sort[0] && (sort[0].direction === 'ASC' ? 1 : -1)
    return way ? [...shown].sort((a, b) => (a.email < b.email ? -way : way)) : shown
  }, [shown, sort])
  return (
    <>
      <input
        type="search"
        aria-label="Search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <DataGrid
        columns={columns}
        rows={sorted}
        rowKeyGetter={keyOf}
        rowHeight={40}
        style={{ blockSize: 560 }}
        selectedRows={selected}
        onSelectedRowsChange={setSelected}
        sortColumns={sort}
        onSortColumnsChange={setSort}
      />
    </>
  )
}

join({
  load: async ({ text }) => take(JSON.parse(text).invitations),
  refetch: async ({ text }) => take(JSON.parse(text).invitations),
  drawn() {
    const count = drawn
    drawn = 0
    return count
  },
  count: () => Number(find('[role="grid"]').ariaRowCount) - 1,
  firstRow() {
    const [head, ...rows] = document.querySelectorAll('[role="row"]')
    const edge = head?.getBoundingClientRect().bottom ?? 0
    return rows.find((row) => row.getBoundingClientRect().bottom > edge + 1)?.textContent ?? ''
  },
  search: () => find('[type="search"]'),
  sort: () => find('[role="columnheader"][aria-colindex="2"]'),
  selectAll: () => find('[role="columnheader"] input'),
  selectOne: () => find('[aria-rowindex="2"] input'),
  selectedCount: () => selectedCount,
  scroller: () => find('[role="grid"]'),
  hasRowAt: (x, y) => Boolean(document.elementFromPoint(x, y)?.closest('[role="row"]')),
})

createRoot(document.querySelector('#root')!).render(<Page />)
