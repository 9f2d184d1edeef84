'use client'
import type { FluxbaseErrorCode } from '../../../client/errors'
import { isSafeLink } from '../../../invitation/safe-link'
import { useKit } from '../../../provider/kit-context'
import { useTableMessages } from '../../../provider/messages/use-table-messages'
import { useLabelMessages } from '../../../provider/messages/use-label-messages'
import type { RowReport } from '../../../hooks/table/row-report'
import { Button } from '../../primitives/button'
import { CopyField } from '../../primitives/copy-field'
import { CHECK, CLOCK, WARNING, type Glyph } from '../../primitives/glyphs'
import { Icon } from '../../primitives/icon'
import type { InvitationCellProps } from '../columns/column'
import { NewLinkButton } from './new-link-button'
import { reportText } from './report-text'
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
            report.action === 'revoke' ? actions.revokeNow(invitation) : actions.resend(invitation)
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

const ICONS: Record<RowReport['type'], Glyph | null> = {
  waiting: null,
  resending: null,
  revoking: null,
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
