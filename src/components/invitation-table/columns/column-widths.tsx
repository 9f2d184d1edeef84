import type { InvitationColumn } from './column'

/**
 * The widths of the columns, the same for the rows and for the skeleton. Cards ignore them. As attributes, because a strict
 * CSP forbids `style` on a page from a server. Renders a `colgroup`.
 */
export function ColumnWidths({ columns }: { columns: readonly InvitationColumn[] }) {
  return (
    <colgroup>
      {columns.map(({ id, width }) => (
        <col key={id} width={width} />
      ))}
    </colgroup>
  )
}
