import type { FluxbaseError, FluxbaseErrorCode } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import {
  invalidReason,
  type DashboardUser,
  type ValidateInvitationResponse,
} from '../invitation/public-responses'

/** Everything a person can be told in place of the form. */
export type AcceptNoticeName =
  // About the link
  | 'expired'
  | 'used'
  | 'not_found'
  // The link could not be looked at
  | 'unreachable'
  | 'trouble'
  | 'unsupported'
  // The account could not be made, or perhaps it was
  | 'impossible'
  | 'not_created'
  | 'exists'
  | 'incomplete'
  | 'unknown'
  // The account is there
  | 'ready'
  | 'welcome'

/** What is on the page. */
export type AcceptView =
  | { step: 'checking' }
  | {
      step: 'form'
      invitation: Invitation | undefined
      sending: boolean
      /** Why the last try failed; another try makes sense. */
      failure: FluxbaseError | null
    }
  | {
      step: 'notice'
      notice: AcceptNoticeName
      invitation: Invitation | undefined
      /** What is being tried once more. */
      busy: 'checking' | 'sending' | false
      /** The new account, with `welcome` and sometimes with `ready`. */
      user: DashboardUser | undefined
      /** What to quote to whoever runs the server. */
      requestId: string | undefined
    }

/** What is known. */
export interface AcceptFacts {
  /** `undefined`: not known yet. `null`: what was given can be no token. */
  token: string | null | undefined
  /** What the server says about the link. */
  answer: ValidateInvitationResponse | undefined
  /** Why it could not say anything. */
  lookupFailure: FluxbaseError | null
  lookingUp: boolean
  attempt: AcceptAttempt
}

/** What became of the tries to accept. */
export interface AcceptAttempt {
  sending: boolean
  failure: FluxbaseError | null
  /** The answer to one of them got lost, so that an account may exist. */
  uncertain: boolean
  user: DashboardUser | undefined
  /** Somebody has the new session: the client, or the app. */
  signedIn: boolean
}

/** Failures that end the form. After all others the person stays there and may try again. */
const FINAL: Partial<Record<FluxbaseErrorCode, AcceptNoticeName>> = {
  expired: 'expired',
  already_accepted: 'used',
  not_found: 'not_found',
  invalid_link: 'not_found',
  unsupported: 'unsupported',
  account_impossible: 'impossible',
  account_not_created: 'not_created',
  account_incomplete: 'incomplete',
  account_without_session: 'ready',
}

/** The one place that decides what is on the page. The local clock has no say: a server knows best when a link ends. */
export function acceptView(facts: AcceptFacts): AcceptView {
  const { token, answer, lookupFailure, lookingUp, attempt } = facts
  const { sending, failure, user } = attempt
  const invitation = answer?.invitation
  const notice = (name: AcceptNoticeName, error: FluxbaseError | null = null): AcceptView => ({
    step: 'notice',
    notice: name,
    invitation,
    busy: sending ? 'sending' : lookingUp && 'checking',
    user,
    requestId: error?.requestId,
  })

  if (user) return notice(attempt.signedIn ? 'welcome' : 'ready')
  if (token === null) return notice('not_found')
  if (token === undefined) return { step: 'checking' }

  const verdict = failure && afterAttempt(failure, facts)
  if (verdict) return notice(verdict, failure)
  if (answer?.valid || failure || sending) {
    return { step: 'form', invitation, sending, failure: sending ? null : failure }
  }
  if (answer) return notice(FINAL[invalidReason(answer.error)] ?? 'trouble')
  if (lookupFailure) return notice(afterLookup(lookupFailure), lookupFailure)
  return { step: 'checking' }
}

function afterAttempt(
  failure: FluxbaseError,
  { answer, attempt }: AcceptFacts,
): AcceptNoticeName | undefined {
  if (failure.outcomeUnknown) return 'unknown'
  const verdict = FINAL[failure.code]
  // Whoever sent twice, or from two tabs, has used the link up: nobody else was there.
  if (verdict === 'used' && attempt.uncertain) return 'ready'
  if (verdict === 'not_created') {
    if (answer?.valid === false && invalidReason(answer.error) === 'already_accepted') {
      return 'ready'
    }
    return attempt.uncertain ? 'exists' : 'not_created'
  }
  return verdict
}

function afterLookup({ code }: FluxbaseError): AcceptNoticeName {
  return FINAL[code] ?? (code === 'network' || code === 'timeout' ? 'unreachable' : 'trouble')
}
