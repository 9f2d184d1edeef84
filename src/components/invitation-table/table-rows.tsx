'use client'
import type { UseInvitationTableResult } from '../../hooks/use-invitation-table'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'
import type { InvitationCellProps, InvitationColumn } from './column'
import { ColumnHeader } from './column-header'
import { TableRow } from './table-row'
import { TableScroller } from './table-scroller'

export interface TableRowsProps extends Pick<InvitationCellProps, 'exact' | 'nameOf' | 'actions'> {
  table: Pick<UseInvitationTableResult, 'rows' | 'view' | 'sortBy' | 'now'>
  columns: readonly InvitationColumn[]
  /** Key of the row whose menu is open. */
  openMenu: string | undefined
}

/** The rows under their column heads. Renders a `table`; its roles are spelled out, because cards are no table to every browser. */
export function TableRows({ table, columns, openMenu, ...cell }: TableRowsProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  return (
    <TableScroller>
      <table role="table" data-fbi="table">
        <caption data-fbi="visually-hidden">{words.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHeader
                key={column.id}
                column={column}
                sort={table.view.sort}
                onSort={table.sortBy}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {table.rows.map(({ key, ...row }) => (
            <TableRow
              {...row}
              {...cell}
              key={key}
              rowKey={key}
              columns={columns}
              now={table.now}
              menuOpen={openMenu === key}
            />
          ))}
        </tbody>
      </table>
    </TableScroller>
  )
}
