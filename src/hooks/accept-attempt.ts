import type { FluxbaseError } from '../client/errors'
import type { DashboardUser } from '../invitation/public-responses'
import { accountWithoutSession, type AcceptOutcome } from '../operations/accept'
import type { Unknown } from '../operations/outcome'

/** What became of the tries to accept. */
export interface AcceptAttempt {
  sending: boolean
  failure: FluxbaseError | null
  /** With a failure whose `outcomeUnknown` is set: what the latest read showed. */
  seen: Unknown<unknown>['seen']
  /** The response to one of them was lost, so that an account may exist. */
  uncertain: boolean
  user: DashboardUser | undefined
  /** Somebody has the new session: the client, or the app. */
  signedIn: boolean
}

export const NOT_TRIED: AcceptAttempt = {
  sending: false,
  failure: null,
  seen: null,
  uncertain: false,
  user: undefined,
  signedIn: false,
}

export type AcceptEvent =
  | { type: 'sent' }
  | { type: 'dismissed' }
  /** There is a network now. */
  | { type: 'online' }
  /** Its response was lost, and a read has decided nothing. */
  | { type: 'unknown'; unknown: Unknown<unknown, unknown> }
  /** `signedIn`: somebody takes the session of one that is done. */
  | { type: 'ended'; outcome: AcceptOutcome; signedIn: boolean }

export function acceptAttempt(before: AcceptAttempt, event: AcceptEvent): AcceptAttempt {
  switch (event.type) {
    case 'sent':
      return { ...before, sending: true }
    case 'dismissed':
      return { ...before, failure: null }
    case 'online':
      // Nothing was sent, and the reason for that is gone.
      return before.failure?.code === 'network' && !before.failure.outcomeUnknown
        ? { ...before, failure: null }
        : before
    case 'unknown':
      return notKnown(before, event.unknown)
  }
  const { outcome, signedIn } = event
  switch (outcome.type) {
    case 'done':
      return { ...NOT_TRIED, user: outcome.value.user, signedIn }
    case 'done_without_response':
      return { ...NOT_TRIED, failure: accountWithoutSession(), uncertain: true }
    case 'unknown':
      return notKnown(before, outcome)
    default: {
      const uncertain = before.uncertain || outcome.type === 'not_done'
      return { ...NOT_TRIED, failure: outcome.error, uncertain }
    }
  }
}

function notKnown(
  before: AcceptAttempt,
  { error, seen }: Unknown<unknown, unknown>,
): AcceptAttempt {
  // Until the first read it is still being sent, as far as anyone can see.
  return seen === null ? before : { ...NOT_TRIED, failure: error, seen, uncertain: true }
}
