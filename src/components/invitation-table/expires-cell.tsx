'use client'
import { parseDate } from '../../invitation/dates'
import { formatDay, formatPrecise, formatRelative } from '../../messages/format'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { sharedEnglish } from '../../messages/shared'
import { useMinute } from '../../hooks/use-minute'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import type { InvitationCellProps } from './column'
import { ExpiryRing } from './expiry-ring'
import { Moment } from './moment'

/** Until when the link works, when it stopped, or when the person joined. */
export function ExpiresCell({ row, exact }: InvitationCellProps) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const { unknownDate } = useMessages('shared', sharedEnglish)
  const style = useKit()
  const now = useMinute()
  if (row.isSending) return null

  const { accepted, accepted_at, created_at, expires_at } = row.invitation
  const time = parseDate(accepted ? accepted_at : expires_at)
  if (time === null) return <span data-fbi="muted">{unknownDate}</span>

  if (accepted) {
    return (
      <span data-fbi="muted">
        <Moment time={time}>
          {words.joined(exact ? formatPrecise(time, style) : formatDay(time, style))}
        </Moment>
      </span>
    )
  }
  const text = exact ? formatPrecise(time, style) : formatRelative(time, now, style)
  if (row.status === 'expired') {
    return (
      <span data-fbi="muted">
        <Moment time={time}>{words.expired(text)}</Moment>
      </span>
    )
  }
  const created = parseDate(created_at)
  return (
    <span data-fbi="expires" data-status={row.status}>
      {created !== null && <ExpiryRing left={(time - now) / (time - created)} />}
      <Moment time={time}>{text}</Moment>
    </span>
  )
}
