import type { FluxbaseError } from '../../client/errors'
import type { AcceptNoticeName } from '../../invitation/accept-notice-name'
import type { Invitation } from '../../invitation/invitation'
import { sameAddress } from '../../invitation/same-address'
import { invalidReason } from '../../invitation/invalid-reason'
import type { DashboardUser, ValidateInvitationResponse } from '../../invitation/public-responses'
import type { AcceptAttempt } from './use-accept-attempt'
import { ACCEPT_NOTICES, noticeOf } from './accept-notices'
import type { TokenState } from './token-box'

/** What the page shows. */
export type AcceptView =
  | { step: 'checking'; long: boolean }
  | {
      step: 'form'
      invitation: Invitation | undefined
      sending: boolean
      /** The current request is taking long. */
      long: boolean
      /** Why the last attempt failed; it can be repeated. */
      failure: FluxbaseError | null
    }
  | {
      step: 'notice'
      notice: AcceptNoticeName
      invitation: Invitation | undefined
      /** What is being retried. */
      busy: 'checking' | 'sending' | false
      /** The new account, with `welcome` and sometimes with `ready`. */
      user: DashboardUser | undefined
      /** The error that led here; it contains what to quote to the server's operator. */
      failure: FluxbaseError | null
    }

/** The facts from which the view is derived. */
export interface AcceptFacts {
  token: TokenState
  /** The page is in another site's frame, or on plain HTTP, and that is not allowed. */
  refused: 'framed' | 'insecure' | false
  online: boolean
  /** The server's response about the link. */
  answer: ValidateInvitationResponse | undefined
  /** Why the link could not be checked. */
  lookupFailure: FluxbaseError | null
  /** The link is being checked because the user asked for it. */
  lookingUp: boolean
  /** The signed-in user's address, unless they chose to continue anyway. */
  signedInAs: string | undefined
  attempt: AcceptAttempt
  long: boolean
}

const NOTICE_WITHOUT_TOKEN: Partial<Record<TokenState, AcceptNoticeName>> = {
  missing: 'no_token',
  broken: 'broken',
}

/** Decides what the page shows; nothing else does. Ignores the local clock, because the server decides when a link expires. */
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
  const tokenNotice = NOTICE_WITHOUT_TOKEN[token]
  if (tokenNotice) return notice(tokenNotice)
  if (token === 'waiting') return { step: 'checking', long }

  const verdict = failure && afterAttempt(failure, facts)
  if (verdict) return notice(verdict, failure)
  if (answer?.valid || failure || sending) {
    if (isSomeoneElse(facts)) return notice('someone_else')
    return { step: 'form', invitation, sending, long, failure: sending ? null : failure }
  }
  if (answer) return notice(noticeOf(invalidReason(answer.error)) ?? 'trouble')
  if (!facts.online && (!lookupFailure || isUnreachable(lookupFailure))) return notice('offline')
  if (lookupFailure) return notice(afterLookup(lookupFailure), lookupFailure)
  return { step: 'checking', long }
}

/** The code of steps that a page loads while it checks the link. */
export interface StepCode {
  isLoading: boolean
  /** What keeps a page from showing this: that its code is still loading, or why it could not be loaded. */
  missingFor: (view: AcceptView) => FluxbaseError | 'loading' | null
  /** Loads what is missing. Never rejects. */
  load: () => Promise<unknown>
}

/** What the page shows if it may lack code. Without it, the page is as it is when the link cannot be checked. */
export function viewWithCode(
  view: AcceptView,
  missing: ReturnType<StepCode['missingFor']>,
  { online, lookingUp, long }: Pick<AcceptFacts, 'online' | 'lookingUp' | 'long'>,
): AcceptView {
  if (!missing) return view
  if (missing === 'loading') return { step: 'checking', long }
  return {
    step: 'notice',
    notice: online ? 'unreachable' : 'offline',
    invitation: undefined,
    busy: lookingUp && 'checking',
    user: undefined,
    failure: missing,
  }
}

/** Whether nothing is left to send, so that what was typed can be cleared. */
export const isOver = (view: AcceptView): boolean =>
  view.step === 'notice' && ACCEPT_NOTICES[view.notice].isOver === true

function afterAttempt(
  failure: FluxbaseError,
  { answer, attempt }: AcceptFacts,
): AcceptNoticeName | undefined {
  if (failure.outcomeUnknown) return attempt.seen === 'absent' ? 'not_yet' : 'unknown'
  const verdict = noticeOf(failure.code)
  // The link worked a moment ago. If a response was lost, this page used the link; otherwise another tab did.
  if (verdict === 'used') return attempt.mayExist ? 'ready' : 'raced'
  if (verdict === 'not_created') {
    if (attempt.mayExist) return 'exists'
    const isUsed = answer?.valid === false && invalidReason(answer.error) === 'already_accepted'
    return isUsed ? 'raced' : 'not_created'
  }
  return verdict
}

const isUnreachable = ({ code }: FluxbaseError) => code === 'network' || code === 'timeout'

function afterLookup(failure: FluxbaseError): AcceptNoticeName {
  return noticeOf(failure.code) ?? (isUnreachable(failure) ? 'unreachable' : 'trouble')
}

function isSomeoneElse({ signedInAs, answer }: AcceptFacts): boolean {
  const invited = answer?.invitation?.email
  return !!signedInAs && invited !== undefined && sameAddress(signedInAs, invited) === 'different'
}
