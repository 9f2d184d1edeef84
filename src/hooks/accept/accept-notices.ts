import type { FluxbaseErrorCode } from '../../client/errors'
import type { AcceptNoticeName } from '../../invitation/accept-notice-name'

/**
 * The actions of notices. `retry` checks the link again, `check` reads the outcome of a lost response, `submitAgain` submits
 * the form again, `back` returns to the form, `proceed` continues although someone else is signed in, `newTab` leaves a frame,
 * `open` opens the app.
 */
export type AcceptAction =
  | 'retry'
  | 'check'
  | 'submitAgain'
  | 'back'
  | 'signIn'
  | 'signOut'
  | 'proceed'
  | 'newLink'
  | 'newTab'
  | 'open'

/** How a page gets to a notice and away from it. */
interface AcceptNoticeDefinition {
  /** The error that leads to it. Other notices follow from the facts in `acceptView`. */
  error?: FluxbaseErrorCode
  /** Whether nothing is left to send, so that what was typed can be cleared. */
  isOver?: boolean
  /** Whether the page automatically repeats the read that the notice depends on. */
  isReadAgain?: boolean
}

export const ACCEPT_NOTICES: Record<AcceptNoticeName, AcceptNoticeDefinition> = {
  framed: {},
  insecure: {},
  no_token: {},
  broken: { error: 'invalid_link' },
  expired: { error: 'expired', isOver: true },
  used: { error: 'already_accepted', isOver: true },
  not_found: { error: 'not_found', isOver: true },
  someone_else: {},
  offline: { isReadAgain: true },
  unreachable: { isReadAgain: true },
  trouble: { isReadAgain: true },
  unsupported: { error: 'unsupported' },
  impossible: { error: 'account_impossible' },
  not_created: { error: 'account_not_created' },
  exists: {},
  incomplete: { error: 'account_incomplete', isOver: true },
  not_yet: {},
  unknown: { isReadAgain: true },
  raced: { isOver: true },
  ready: { error: 'account_without_session', isOver: true },
  welcome: { isOver: true },
}

/** The notice that an error leads to. After any other error, the form stays and can be submitted again. */
export function noticeOf(code: FluxbaseErrorCode): AcceptNoticeName | undefined {
  const names = Object.keys(ACCEPT_NOTICES) as AcceptNoticeName[]
  return names.find((name) => ACCEPT_NOTICES[name].error === code)
}
