'use client'
import { useLazyParts, useNeed } from '../../../provider/use-lazy-parts'
import { ErrorNote } from '../../primitives/error-note'
import { loadActionParts } from '../load-action-parts'
import type { RowReportNoteProps } from './row-report-note'

/** The outcome of a row's last action, once the code that words it has loaded. Without that code nothing has been sent. */
export function RowReport(props: RowReportNoteProps) {
  const lazy = useLazyParts(loadActionParts)
  useNeed(lazy, true)
  if (lazy.parts) return <lazy.parts.RowReportNote {...props} />
  return lazy.failure && <ErrorNote error={lazy.failure} />
}
