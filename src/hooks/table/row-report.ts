import type { FluxbaseError } from '../../client/errors'
import type { Invitation } from '../../invitation/invitation'
import type { UnknownOutcome } from '../../operations/outcome'
import type { ResentInvitation } from '../../operations/resend'
import type { RowTask } from '../../operations/row-run'

/** The outcome of a row's last action. */
export type RowReport =
  /** Waiting in a run over many rows. */
  | { type: 'waiting' }
  | { type: 'resending' }
  | { type: 'revoking' }
  | {
      type: 'resent'
      /** The new invitation. Its link is in `useInvitationLinks`. */
      invitation: Invitation
      /** The id of the old invitation that it replaces. */
      replaces: string
      previous: ResentInvitation['previous']
    }
  | { type: 'revoked' }
  /** The response was lost. `seen` is what the latest read showed, or `null` before the first read. */
  | { type: 'unknown'; action: RowTask['action']; seen: UnknownOutcome<unknown>['seen'] }
  | { type: 'failed'; action: RowTask['action']; error: FluxbaseError }
  | { type: 'copy_failed' }

/** What a row reports while an action is under way. */
export const UNDER_WAY = {
  resend: 'resending',
  revoke: 'revoking',
} as const satisfies Record<RowTask['action'], RowReport['type']>

/**
 * The report that a row shows. The report of a resend belongs to both the old and the new row. The old row shows it while it is
 * in the list. After that the new row does, and the old link counts as revoked.
 */
export function reportOn(
  id: string,
  report: RowReport | null,
  isInList: (id: string) => boolean,
): RowReport | null {
  if (report?.type !== 'resent' || report.invitation.id !== id) return report
  return isInList(report.replaces) ? null : withoutOldLink(report)
}

/** Maps a report to the same object each time, so that its row does not rerender. */
const withRevokedLink = new WeakMap<RowReport, RowReport>()

function withoutOldLink(report: Extract<RowReport, { type: 'resent' }>): RowReport {
  let shown = withRevokedLink.get(report)
  if (!shown) withRevokedLink.set(report, (shown = { ...report, previous: 'revoked' }))
  return shown
}
