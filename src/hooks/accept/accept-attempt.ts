import type { FluxbaseError } from '../../client/errors'
import type { DashboardUser } from '../../invitation/public-responses'
import type { AcceptOutcome } from '../../operations/accept'
import { accountWithoutSession } from '../../operations/lost-response'
import type { UnknownOutcome } from '../../operations/outcome'

/** The state of the attempts to accept an invitation. */
export interface AcceptAttempt {
  sending: boolean
  failure: FluxbaseError | null
  /** What the latest read showed, if `failure.outcomeUnknown` is set. */
  seen: UnknownOutcome<unknown>['seen']
  /** An account may exist, because the response to an attempt was lost. */
  mayExist: boolean
  user: DashboardUser | undefined
  /** The client or the app has received the new session. */
  signedIn: boolean
}

export const INITIAL_ATTEMPT: AcceptAttempt = {
  sending: false,
  failure: null,
  seen: null,
  mayExist: false,
  user: undefined,
  signedIn: false,
}

export type AcceptEvent =
  | { type: 'sent' }
  | { type: 'dismissed' }
  /** The network is available. */
  | { type: 'online' }
  /** The response was lost, and a read was inconclusive. */
  | { type: 'unknown'; unknown: UnknownOutcome<unknown, unknown> }
  /** `signedIn`: the client or the app receives the session if the outcome is `done`. */
  | { type: 'ended'; outcome: AcceptOutcome; signedIn: boolean }

export function acceptAttempt(before: AcceptAttempt, event: AcceptEvent): AcceptAttempt {
  switch (event.type) {
    case 'sent':
      return { ...before, sending: true }
    case 'dismissed':
      return { ...before, failure: null }
    case 'online':
      // Nothing was sent because there was no network. There is one now, so the failure no longer applies.
      return before.failure?.code === 'network' && !before.failure.outcomeUnknown
        ? { ...before, failure: null }
        : before
    case 'unknown':
      return withUnknownOutcome(before, event.unknown)
  }
  const { outcome, signedIn } = event
  switch (outcome.type) {
    case 'done':
      return { ...INITIAL_ATTEMPT, user: outcome.value.user, signedIn }
    case 'done_without_response':
      return { ...INITIAL_ATTEMPT, failure: accountWithoutSession(), mayExist: true }
    case 'unknown':
      return withUnknownOutcome(before, outcome)
    default: {
      const mayExist = before.mayExist || outcome.type === 'not_done'
      return { ...INITIAL_ATTEMPT, failure: outcome.error, mayExist }
    }
  }
}

function withUnknownOutcome(
  before: AcceptAttempt,
  { error, seen }: UnknownOutcome<unknown, unknown>,
): AcceptAttempt {
  // Until the first read has ended, the page shows the attempt as still being sent.
  return seen === null ? before : { ...INITIAL_ATTEMPT, failure: error, seen, mayExist: true }
}
