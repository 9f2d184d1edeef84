import type { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import { createdWithoutLink } from '../operations/create'
import type { Unknown } from '../operations/outcome'
import type { ResentInvitation } from '../operations/resend'
import type { RowOutcome, RowResult } from '../operations/row-result'
import type { RowJob, RowTask } from '../operations/row-run'

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
      previous: ResentInvitation['previous']
    }
  | { type: 'revoked' }
  /** The response was lost. `seen`: what the latest read showed; `null` before the first. */
  | { type: 'unknown'; action: RowTask['action']; seen: Unknown<unknown>['seen'] }
  | { type: 'failed'; action: RowTask['action']; error: FluxbaseError }
  | { type: 'copy_failed' }

/** How a single operation ended. */
export function outcomeReport(action: RowTask['action'], outcome: RowOutcome): RowReport {
  switch (outcome.type) {
    case 'done':
      return resultReport(outcome.value)
    case 'done_without_response':
      return resultReport(outcome.trace)
    case 'unknown':
      return { type: 'unknown', action, seen: outcome.seen }
    default:
      return { type: 'failed', action, error: outcome.error }
  }
}

/** How far one of many is. */
export function jobReport({ input: { action }, state, output, error, seen }: RowJob): RowReport {
  if (output) return resultReport(output)
  if (state === 'lost') return { type: 'unknown', action, seen: seen ?? null }
  if (error) return { type: 'failed', action, error }
  if (state === 'waiting') return { type: 'waiting' }
  return { type: action === 'resend' ? 'resending' : 'revoking' }
}

function resultReport(result: RowResult): RowReport {
  if (result === 'revoked') return { type: 'revoked' }
  if (result === 'link_lost') {
    return { type: 'failed', action: 'resend', error: createdWithoutLink() }
  }
  return { type: 'resent', invitation: result.invitation, previous: result.previous }
}
