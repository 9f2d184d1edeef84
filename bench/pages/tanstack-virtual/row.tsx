import { memo } from 'react'
import { FlexRender, type Row as TableRow } from '@tanstack/react-table'
import type { Row } from '../../data/rows.mjs'
import type { features } from './columns'

export interface ListedRowProps {
  row: TableRow<typeof features, Row>
  start: number
  isSelected: boolean
}

/** A visible row, which renders again only when it has changed. */
export const ListedRow = memo(function ListedRow({ row, start, isSelected }: ListedRowProps) {
  return (
    <tr style={{ transform: `translateY(${start}px)` }}>
      <td>
        <input
          type="checkbox"
          aria-label="Select"
          checked={isSelected}
          onChange={row.getToggleSelectedHandler()}
        />
      </td>
      {row.getAllCells().map((cell) => (
        <td key={cell.id}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  )
})
