'use client'
import { useCallback } from 'react'
import type { RowReport } from '../../../hooks/table/row-report'
import { parseDate } from '../../../invitation/parse-date'
import type { Invitation } from '../../../invitation/invitation'
import { displayEmail } from '../../../format/display-email'
import { formatDate } from '../../../format/format-date'
import { useKit } from '../../../provider/kit-context'
import { useDateStyle } from '../../../provider/use-date-style'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'

/** Returns a function that describes a row's report in words. The screen and the live region use the same text. */
export function useReportText(): (invitation: Invitation, report: RowReport) => string {
  const words = useTableBasicMessages()
  const { errors, copyFailed } = useSharedMessages()
  const lastDay = useLastDay()

  return useCallback(
    (invitation, report) => {
      switch (report.type) {
        case 'waiting':
        case 'resending':
        case 'revoking':
          return words[report.type]
        case 'resent':
          return words.resent[report.previous](lastDay(invitation))
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
            return words.notRevoked(words.revokeBlocked.unsupported(lastDay(invitation)))
          }
          if (error.code === 'created_without_link') return errors.created_without_link
          return (action === 'revoke' ? words.notRevoked : words.notResent)(errors[error.code])
        }
      }
    },
    [words, errors, copyFailed, lastDay],
  )
}

/** Returns a function that gives the last day of a working link; `null` if the link has expired or its expiry is unknown. */
export function useLastDay(): (invitation: Invitation) => string | null {
  const { now } = useKit()
  const style = useDateStyle()
  return useCallback(
    ({ expires_at }) => {
      const expires = parseDate(expires_at)
      return expires === null || expires <= now() ? null : formatDate(expires, now(), style)
    },
    [now, style],
  )
}
