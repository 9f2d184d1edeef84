'use client'
import { useEffect } from 'react'
import { formatClock, formatDay, formatRelative } from '../../../format/format-date'
import { useDateStyle } from '../../../provider/use-date-style'
import { sizeOf, type InvitationColumn } from '../columns/column'
import { defaultColumns } from '../columns/default-columns'
import { useHeaderText } from '../columns/use-header-text'

export interface SkeletonRowsProps {
  /** @default defaultColumns */
  columns?: readonly InvitationColumn[]
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** Few enough not to suggest how long the list will be. */
const ROW_COUNT = 5

/**
 * Placeholder rows under their column headers. CSS shows them after 200 ms, so that a fast response does not flicker. They use
 * the same elements as real rows, so that nothing shifts when those arrive and fonts and styles are loaded. Renders a `div`.
 */
export function SkeletonRows({ columns = defaultColumns }: SkeletonRowsProps) {
  const headerText = useHeaderText()
  const style = useDateStyle()
  // Creating a page's first date formatter takes a whole frame. Do it while the response is awaited.
  useEffect(() => {
    formatClock(0, style)
    formatDay(0, 0, style)
    formatRelative(0, WEEK_MS, style)
  }, [style])
  return (
    <div data-fbi="skeleton-rows" aria-hidden="true">
      <table data-fbi="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <td
                key={column.id}
                {...sizeOf(column)}
                data-fbi="column-header"
                data-column={column.id}
              >
                {column.Header ? <span data-fbi="skeleton" /> : headerText(column)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: ROW_COUNT }, (_, row) => (
            <tr key={row} data-fbi="skeleton-row">
              {columns.map((column) => (
                // The skeleton is hidden from screen readers.
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label
                <td key={column.id} {...sizeOf(column)} data-fbi="cell" data-column={column.id}>
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
