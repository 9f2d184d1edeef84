import type { FluxbaseError, FluxbaseErrorCode } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import { sameAddress } from '../invitation/same-address'
import { invalidReason, type InvalidReason } from '../invitation/invalid-reason'
import type { DashboardUser, ValidateInvitationResponse } from '../invitation/public-responses'
import type { AcceptAttempt } from './accept-attempt'
import type { TokenState } from './token-box'

/** Everything a person can be told in place of the form. */
export type AcceptNoticeName =
  // About the page
  | 'framed'
  | 'insecure'
  // About the link
  | 'no_token'
  | 'broken'
  | 'expired'
  | 'used'
  | 'not_found'
  | 'someone_else'
  // The link could not be looked at
  | 'offline'
  | 'unreachable'
  | 'trouble'
  | 'unsupported'
  // The account could not be made, or perhaps it was
  | 'impossible'
  | 'not_created'
  | 'exists'
  | 'incomplete'
  | 'not_yet'
  | 'unknown'
  // The account is there
  | 'raced'
  | 'ready'
  | 'welcome'

/** What is on the page. */
export type AcceptView =
  | { step: 'checking'; long: boolean }
  | {
      step: 'form'
      invitation: Invitation | undefined
      sending: boolean
      /** What is under way takes long. */
      long: boolean
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
      /** What led here; holds what to quote to whoever runs the server. */
      failure: FluxbaseError | null
    }

/** What is known. */
export interface AcceptFacts {
  token: TokenState
  /** The page is in another site's frame, or on plain HTTP, and may not be. */
  refused: 'framed' | 'insecure' | false
  online: boolean
  /** What the server says about the link. */
  answer: ValidateInvitationResponse | undefined
  /** Why it could not say anything. */
  lookupFailure: FluxbaseError | null
  /** The link is looked at because somebody asked for it. */
  lookingUp: boolean
  /** The signed-in person's address, unless they chose to go on all the same. */
  signedInAs: string | undefined
  attempt: AcceptAttempt
  long: boolean
}

/** Failures that end the form. After all others the person stays there and may try again. */
const FINAL: Partial<Record<FluxbaseErrorCode, AcceptNoticeName>> &
  Record<Exclude<InvalidReason, 'lookup_failed'>, AcceptNoticeName> = {
  expired: 'expired',
  already_accepted: 'used',
  not_found: 'not_found',
  invalid_link: 'broken',
  unsupported: 'unsupported',
  account_impossible: 'impossible',
  account_not_created: 'not_created',
  account_incomplete: 'incomplete',
  account_without_session: 'ready',
}

const WITHOUT_TOKEN: Partial<Record<TokenState, AcceptNoticeName>> = {
  missing: 'no_token',
  broken: 'broken',
}

/** The one place that decides what is on the page. The local clock has no say: a server knows best when a link ends. */
export function acceptView(facts: AcceptFacts): AcceptView {
  const { token, answer, lookupFailure, attempt, long } = facts
  const { sending, failure, user } = attempt
  const invitation = answer?.invitation
  const notice = (name: AcceptNoticeName, failure: FluxbaseError | null = null): AcceptView => ({
    step: 'notice',
    notice: name,
    invitation,
    busy: sending ? 'sending' : facts.lookingUp && 'checking',
    user,
    failure,
  })

  if (user) return notice(attempt.signedIn ? 'welcome' : 'ready')
  if (facts.refused) return notice(facts.refused)
  const lacking = WITHOUT_TOKEN[token]
  if (lacking) return notice(lacking)
  if (token === 'waiting') return { step: 'checking', long }

  const verdict = failure && afterAttempt(failure, facts)
  if (verdict) return notice(verdict, failure)
  if (answer?.valid || failure || sending) {
    if (isSomeoneElse(facts)) return notice('someone_else')
    return { step: 'form', invitation, sending, long, failure: sending ? null : failure }
  }
  if (answer) return notice(FINAL[invalidReason(answer.error)] ?? 'trouble')
  if (!facts.online && (!lookupFailure || isOutOfReach(lookupFailure))) return notice('offline')
  if (lookupFailure) return notice(afterLookup(lookupFailure), lookupFailure)
  return { step: 'checking', long }
}

/** Whether there is nothing left to send: what was typed can be forgotten. */
export const isOver = (view: AcceptView): boolean =>
  view.step === 'notice' && OVER.includes(view.notice)

const OVER: readonly AcceptNoticeName[] = [
  'expired',
  'used',
  'not_found',
  'incomplete',
  'raced',
  'ready',
  'welcome',
]

function afterAttempt(
  failure: FluxbaseError,
  { answer, attempt }: AcceptFacts,
): AcceptNoticeName | undefined {
  if (failure.outcomeUnknown) return attempt.seen === 'absent' ? 'not_yet' : 'unknown'
  const verdict = FINAL[failure.code]
  // The link worked a moment ago. After a lost response, this very page has used it up; else another tab was faster.
  if (verdict === 'used') return attempt.uncertain ? 'ready' : 'raced'
  if (verdict === 'not_created') {
    if (attempt.uncertain) return 'exists'
    const isUsed = answer?.valid === false && invalidReason(answer.error) === 'already_accepted'
    return isUsed ? 'raced' : 'not_created'
  }
  return verdict
}

const isOutOfReach = ({ code }: FluxbaseError) => code === 'network' || code === 'timeout'

function afterLookup(failure: FluxbaseError): AcceptNoticeName {
  return FINAL[failure.code] ?? (isOutOfReach(failure) ? 'unreachable' : 'trouble')
}

function isSomeoneElse({ signedInAs, answer }: AcceptFacts): boolean {
  const invited = answer?.invitation?.email
  return !!signedInAs && invited !== undefined && sameAddress(signedInAs, invited) === 'different'
}
