import type { RowReport } from '../../../hooks/table/row-report'
import { parseDate } from '../../../invitation/parse-date'
import type { Invitation } from '../../../invitation/invitation'
import { displayEmail } from '../../../format/display-email'
import { formatDate } from '../../../format/format-date'
import type { Kit } from '../../../provider/kit-context'
import { tableMessagesOf } from '../../../provider/messages/use-table-messages'
import { sharedMessagesOf } from '../../../provider/messages/use-shared-messages'

/** Describes a row's report in words. The screen and the live region use the same text. */
export function reportText(kit: Kit, invitation: Invitation, report: RowReport): string {
  const words = tableMessagesOf(kit)
  const { errors, copyFailed } = sharedMessagesOf(kit)
  switch (report.type) {
    case 'waiting':
    case 'resending':
    case 'revoking':
      return words[report.type]
    case 'resent':
      return words.resent[report.previous](lastDay(kit, invitation))
    case 'revoked':
      return words.revoked(displayEmail(invitation.email))
    case 'copy_failed':
      return copyFailed
    case 'unknown': {
      const text = report.action === 'revoke' ? words.revokeUnknown : words.resendUnknown
      return text[report.seen ?? 'nothing']
    }
    case 'failed': {
      const { action, error } = report
      if (error.code === 'revoke_unsupported') {
        return words.notRevoked(words.revokeBlocked.unsupported(lastDay(kit, invitation)))
      }
      if (error.code === 'created_without_link') return errors.created_without_link
      return (action === 'revoke' ? words.notRevoked : words.notResent)(errors[error.code])
    }
  }
}

/** What is announced about a report. It names the row, unless that is gone and its report does. */
export const announcementOf = (kit: Kit, invitation: Invitation, report: RowReport): string =>
  report.type === 'revoked'
    ? reportText(kit, invitation, report)
    : tableMessagesOf(kit).about(
        displayEmail(invitation.email),
        reportText(kit, invitation, report),
      )

/** The last day of a working link; `null` if the link has expired or its expiry is unknown. */
export function lastDay({ now, ...style }: Kit, { expires_at }: Invitation): string | null {
  const expires = parseDate(expires_at)
  return expires === null || expires <= now() ? null : formatDate(expires, now(), style)
}
