import type { InvitationColumn } from './column'

/**
 * The widths of the columns, shared by the rows and the skeleton. The card layout ignores them. They are attributes, because a
 * strict CSP forbids `style` on a server-rendered page. Renders a `colgroup`.
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
