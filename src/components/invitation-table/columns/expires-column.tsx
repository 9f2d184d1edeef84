'use client'
import { parseDate } from '../../../invitation/parse-date'
import { formatAge, formatDay, formatPrecise, formatRelative } from '../../../format/format-date'
import { useCellTools } from './cell-tools'
import type { InvitationCellProps, InvitationColumn } from './column'
import { Moment } from './moment'

/** When the link expires or expired, or when the person joined. */
export function ExpiresCell({ row, exact }: InvitationCellProps) {
  const { words, shared, style, now } = useCellTools()
  if (row.isSending) return null

  const { accepted, accepted_at, created_at, expires_at } = row.invitation
  const time = parseDate(accepted ? accepted_at : expires_at)
  if (time === null) return <span data-fbi="muted">{shared.unknownDate}</span>

  if (accepted) {
    return (
      <Moment time={time} style={style} data-fbi="muted">
        {words.joined(exact ? formatPrecise(time, style) : formatDay(time, now, style))}
      </Moment>
    )
  }
  if (row.status === 'expired') {
    return (
      <Moment time={time} style={style} data-fbi="muted">
        {exact ? formatPrecise(time, style) : formatAge(time, now, style)}
      </Moment>
    )
  }
  const created = parseDate(created_at)
  return (
    <Moment
      time={time}
      style={style}
      data-fbi="expires"
      data-status={row.status}
      // CSS draws a ring of the time left, in eighths. The text says the same.
      data-left={created === null ? undefined : eighths((time - now) / (time - created))}
    >
      {exact ? formatPrecise(time, style) : formatRelative(time, now, style)}
    </Moment>
  )
}

const eighths = (part: number) => Math.round(Math.min(Math.max(part, 0), 1) * 8)

export const expiresColumn: InvitationColumn = {
  id: 'expires',
  header: ({ columns }) => columns.expires,
  value: 'expires_at',
  details: [
    {
      id: 'joined',
      header: ({ exported }) => exported.joined,
      value: ({ accepted_at }) => accepted_at,
    },
  ],
  labelled: false,
  Cell: ExpiresCell,
}
