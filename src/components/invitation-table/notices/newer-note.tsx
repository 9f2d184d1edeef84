'use client'
import { parseDate } from '../../../invitation/parse-date'
import type { Invitation } from '../../../invitation/invitation'
import { formatDay } from '../../../format/format-date'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useDateStyle } from '../../../provider/use-date-style'
import { useMessages } from '../../../provider/use-messages'

/** Says that a newer invitation exists for the same address. Renders a `span`. */
export function NewerNote({ newer }: { newer: Invitation }) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const style = useDateStyle()
  const created = parseDate(newer.created_at)
  return (
    <span data-fbi="newer">{words.newer(created === null ? null : formatDay(created, style))}</span>
  )
}
