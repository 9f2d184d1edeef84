'use client'
import { useEffect } from 'react'
import { formatClock, formatRelative } from '../../messages/format'
import { useKit } from '../../provider/kit-context'

/** As many rows as fit without a promise. */
const ROWS = 5

/** Where the rows will be. Shows after 200 ms, by CSS: a quick answer does not flicker. Renders a `div`. */
export function SkeletonRows() {
  const { locale, timeZone } = useKit()
  // The first formatter of a page costs a whole frame, and here is time for it.
  useEffect(() => {
    const style = { locale, timeZone }
    formatClock(0, style)
    formatRelative(0, 0, style)
  }, [locale, timeZone])
  return (
    <div data-fbi="skeleton-rows" aria-hidden="true">
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} data-fbi="skeleton-row">
          <span data-fbi="skeleton" />
          <span data-fbi="skeleton" />
          <span data-fbi="skeleton" />
          <span data-fbi="skeleton" />
        </div>
      ))}
    </div>
  )
}
