import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Row as TableRow,
} from '@tanstack/react-table'
import type { Row } from '../../data/rows.mjs'

/** Only the features that the bench uses. Others are not bundled into the page. */
export const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

type Listed = TableRow<typeof features, Row>

/** Searches one text per row, which is computed once: that of the first column. */
export const includesNeedle = (row: Listed, _: string, needle: string) =>
  row.getValue<string>('person').includes(needle)

let drawn = 0

/** The number of rows rendered since the last call. */
export function takeDrawn(): number {
  const count = drawn
  drawn = 0
  return count
}

export const columns: ColumnDef<typeof features, Row>[] = [
  {
    id: 'person',
    header: 'Person',
    accessorFn: ({ email, role }) => `${email} ${role}`.toLowerCase(),
    cell: ({ row }) => row.original.email,
    sortDescFirst: false,
    sortFn: ({ original: a }: Listed, { original: b }: Listed) => (a.email < b.email ? -1 : 1),
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ row }) => (row.original.accepted ? 'Accepted' : 'Pending'),
  },
  {
    id: 'role',
    header: 'Role',
    cell({ row }) {
      drawn += 1
      return row.original.role
    },
  },
  { id: 'invited', header: 'Invited', cell: ({ row }) => row.original.created_at.slice(0, 10) },
  { id: 'expires', header: 'Expires', cell: ({ row }) => row.original.expires_at.slice(0, 10) },
]
