'use client'
import { parseDate } from '../../../invitation/parse-date'
import type { Invitation } from '../../../invitation/invitation'
import { formatDay } from '../../../format/format-date'
import { useCellTools } from '../columns/cell-tools'

/** Says that a newer invitation exists for the same address. Renders a `span`. */
export function NewerNote({ newer }: { newer: Invitation }) {
  const { words, style, now } = useCellTools()
  const created = parseDate(newer.created_at)
  return (
    <span data-fbi="newer">
      {words.newer(created === null ? null : formatDay(created, now, style))}
    </span>
  )
}
