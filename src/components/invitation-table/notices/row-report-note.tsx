'use client'
import type { FluxbaseErrorCode } from '../../../client/errors'
import { displayEmail } from '../../../format/display-email'
import { formatDate } from '../../../format/format-date'
import type { Invitation } from '../../../invitation/invitation'
import { parseDate } from '../../../invitation/parse-date'
import { isSafeLink } from '../../../invitation/safe-link'
import { useKit, type Kit } from '../../../provider/kit-context'
import { sharedMessagesOf } from '../../../provider/messages/use-shared-messages'
import { tableMessagesOf, useTableMessages } from '../../../provider/messages/use-table-messages'
import { useLabelMessages } from '../../../provider/messages/use-label-messages'
import type { RowReport } from '../../../hooks/table/row-report'
import { Button } from '../../primitives/button'
import { CopyField } from '../../primitives/copy-field'
import { CHECK, CLOCK, WARNING, type Glyph } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { InvitationCellProps } from '../columns/column'
import { NewLinkButton } from './new-link-button'
import { rowName } from '../rows/row-name'

export interface RowReportNoteProps extends Pick<InvitationCellProps, 'row' | 'actions'> {
  report: RowReport
}

/** The outcome of a row's last action, in words, with the next step if there is one. Renders a `div`. */
export function RowReportNote({ row, report, actions }: RowReportNoteProps) {
  const words = useTableMessages()
  const { tryAgain } = useLabelMessages()
  const text = reportText(useKit(), row.invitation, report)
  const name = rowName(row, words)
  const icon = ICONS[report.type]
  const { invitation, link } = row

  return (
    <div data-fbi="row-report" data-report={report.type}>
      <span data-fbi="row-report-text">
        {icon && <Icon glyph={icon} />}
        <span>{text}</span>
      </span>
      {report.type === 'unknown' && (
        <Button
          look="quiet"
          aria-label={words.checkAgainFor(name)}
          onClick={() => actions.check(invitation)}
        >
          {words.checkAgain}
        </Button>
      )}
      {report.type === 'failed' && !FINAL.includes(report.error.code) && (
        <Button
          look="quiet"
          aria-label={words.tryAgainFor(name)}
          onClick={() =>
            ({ resend: actions.resend, revoke: actions.revokeNow })[report.action](invitation)
          }
        >
          {tryAgain}
        </Button>
      )}
      {report.type === 'resent' && (
        <NewLinkButton row={row} newer={report.invitation} actions={actions} />
      )}
      {report.type === 'copy_failed' && link && isSafeLink(link) && (
        <CopyField value={link} invitationIds={[invitation.id]} />
      )}
    </div>
  )
}

const ICONS: Partial<Record<RowReport['type'], Glyph>> = {
  resent: CHECK,
  revoked: CHECK,
  unknown: CLOCK,
  failed: WARNING,
  copy_failed: WARNING,
}

/** Errors that trying again cannot change. */
const FINAL: readonly FluxbaseErrorCode[] = [
  'revoke_unsupported',
  'link_not_held',
  'created_without_link',
  'forbidden',
]

/** Describes a row's report in words. The screen and the live region use the same text. */
function reportText(kit: Kit, invitation: Invitation, report: RowReport): string {
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
      const texts = { resend: words.resendUnknown, revoke: words.revokeUnknown }
      return texts[report.action][report.seen ?? 'nothing']
    }
    case 'failed': {
      const { action, error } = report
      if (error.code === 'revoke_unsupported') {
        return words.notRevoked(words.revokeBlocked.unsupported(lastDay(kit, invitation)))
      }
      if (error.code === 'created_without_link') return errors.created_without_link
      const texts = { resend: words.notResent, revoke: words.notRevoked }
      return texts[action](errors[error.code])
    }
  }
}

/** What is announced about a report. It names the row, unless that is gone and its report does. */
export function announcementOf(kit: Kit, invitation: Invitation, report: RowReport): string {
  const text = reportText(kit, invitation, report)
  if (report.type === 'revoked') return text
  return tableMessagesOf(kit).about(displayEmail(invitation.email), text)
}

/** The last day of a working link; `null` if the link has expired or its expiry is unknown. */
export function lastDay({ now, ...style }: Kit, { expires_at }: Invitation): string | null {
  const expires = parseDate(expires_at)
  return expires === null || expires <= now() ? null : formatDate(expires, now(), style)
}
