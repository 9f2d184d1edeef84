'use client'
import { useEffect } from 'react'
import { formatClock, formatRelative } from '../../../format/format-date'
import { useKit } from '../../../provider/kit-context'
import type { InvitationColumn } from '../columns/column'
import { ColumnWidths } from '../columns/column-widths'
import { defaultColumns } from '../columns/default-columns'
import { useHeaderText } from '../columns/app-column'

export interface SkeletonRowsProps {
  /** @default defaultColumns */
  columns?: readonly InvitationColumn[]
}

/** As many rows as fit without a promise. */
const ROWS = 5

/**
 * Where the rows will be, under their column heads. Shows after 200 ms, by CSS: a quick answer does not flicker. Made of what
 * the rows are made of, so that nothing moves when they come, and the browser has its fonts and styles ready. Renders a `div`.
 */
export function SkeletonRows({ columns = defaultColumns }: SkeletonRowsProps) {
  const headerText = useHeaderText()
  const { locale, timeZone } = useKit()
  // The first formatter of a page costs a whole frame, and here is time for it.
  useEffect(() => {
    const style = { locale, timeZone }
    formatClock(0, style)
    formatRelative(0, 0, style)
  }, [locale, timeZone])
  return (
    <div data-fbi="skeleton-rows" aria-hidden="true">
      <table data-fbi="table">
        <ColumnWidths columns={columns} />
        <thead>
          <tr>
            {columns.map((column) => (
              <td key={column.id} data-fbi="column-header" data-column={column.id}>
                {column.Header ? <span data-fbi="skeleton" /> : headerText(column)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: ROWS }, (_, row) => (
            <tr key={row} data-fbi="skeleton-row">
              {columns.map(({ id }) => (
                // Nobody hears it.
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label
                <td key={id} data-fbi="cell" data-column={id}>
                  <span data-fbi="skeleton" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
