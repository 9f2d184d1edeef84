import type { FluxbaseError } from '../../client/errors'
import type { Invitation } from '../../invitation/invitation'
import { createdWithoutLink } from '../../operations/create'
import type { UnknownOutcome } from '../../operations/outcome'
import type { ResentInvitation } from '../../operations/resend'
import type { RowOutcome, RowResult } from '../../operations/row-result'
import type { RowJob, RowTask } from '../../operations/row-run'

/** What became of the last thing that was asked of a row. */
export type RowReport =
  /** Part of a run over many rows, and not begun. */
  | { type: 'waiting' }
  | { type: 'resending' }
  | { type: 'revoking' }
  | {
      type: 'resent'
      /** The new invitation. Its link is in `useInvitationLinks`. */
      invitation: Invitation
      /** Id of the one that it was made in place of. */
      replaces: string
      previous: ResentInvitation['previous']
    }
  | { type: 'revoked' }
  /** The response was lost. `seen`: what the latest read showed; `null` before the first. */
  | { type: 'unknown'; action: RowTask['action']; seen: UnknownOutcome<unknown>['seen'] }
  | { type: 'failed'; action: RowTask['action']; error: FluxbaseError }
  | { type: 'copy_failed' }

/** How a single operation ended. */
export function outcomeReport(task: RowTask, outcome: RowOutcome): RowReport {
  const { action } = task
  switch (outcome.type) {
    case 'done':
      return resultReport(task, outcome.value)
    case 'done_without_response':
      return resultReport(task, outcome.trace)
    case 'unknown':
      return { type: 'unknown', action, seen: outcome.seen }
    default:
      return { type: 'failed', action, error: outcome.error }
  }
}

/** How far one of many is. */
export function jobReport({ input, state, output, error, seen }: RowJob): RowReport {
  const { action } = input
  if (output) return resultReport(input, output)
  if (state === 'lost') return { type: 'unknown', action, seen: seen ?? null }
  if (error) return { type: 'failed', action, error }
  if (state === 'waiting') return { type: 'waiting' }
  return { type: action === 'resend' ? 'resending' : 'revoking' }
}

function resultReport({ invitation: old }: RowTask, result: RowResult): RowReport {
  if (result === 'revoked') return { type: 'revoked' }
  if (result === 'link_lost') {
    return { type: 'failed', action: 'resend', error: createdWithoutLink() }
  }
  const { invitation, previous } = result
  return { type: 'resent', invitation, replaces: old.id, previous }
}

/**
 * What a row has to tell of a report. That of a resend belongs to the old row and to the new one, which tells it once the old
 * one is gone, and with it the old link.
 */
export function reportOn(
  id: string,
  report: RowReport | null,
  isThere: (id: string) => boolean,
): RowReport | null {
  if (report?.type !== 'resent' || report.invitation.id !== id) return report
  return isThere(report.replaces) ? null : withoutOldLink(report)
}

/** The same for the same report, so that its row is not drawn again. */
const later = new WeakMap<RowReport, RowReport>()

function withoutOldLink(report: Extract<RowReport, { type: 'resent' }>): RowReport {
  let told = later.get(report)
  if (!told) later.set(report, (told = { ...report, previous: 'revoked' }))
  return told
}
