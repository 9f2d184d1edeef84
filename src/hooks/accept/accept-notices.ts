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

/** Everything about a notice except its texts. */
interface AcceptNoticeDefinition {
  /** The error that leads to it. Other notices follow from the facts in `acceptView`. */
  error?: FluxbaseErrorCode
  /** Whether nothing is left to send, so that what was typed can be cleared. */
  isOver?: boolean
  /** Whether the page automatically repeats the read that the notice depends on. */
  isReadAgain?: boolean
  icon: 'check' | 'clock' | 'cross' | 'mail' | 'refresh' | 'warning'
  tone: 'accent' | 'muted' | 'warning' | 'danger' | 'success'
  /** Actions that the app does not provide are left out. */
  main?: AcceptAction
  quiet?: AcceptAction
}

export const ACCEPT_NOTICES: Record<AcceptNoticeName, AcceptNoticeDefinition> = {
  framed: { icon: 'warning', tone: 'warning', main: 'newTab' },
  insecure: { icon: 'warning', tone: 'danger' },
  no_token: { icon: 'mail', tone: 'accent', quiet: 'signIn' },
  broken: {
    error: 'invalid_link',
    icon: 'cross',
    tone: 'danger',
    main: 'newLink',
    quiet: 'signIn',
  },
  expired: {
    error: 'expired',
    isOver: true,
    icon: 'clock',
    tone: 'warning',
    main: 'newLink',
    quiet: 'signIn',
  },
  used: { error: 'already_accepted', isOver: true, icon: 'check', tone: 'success', main: 'signIn' },
  not_found: {
    error: 'not_found',
    isOver: true,
    icon: 'cross',
    tone: 'danger',
    main: 'newLink',
    quiet: 'signIn',
  },
  someone_else: { icon: 'warning', tone: 'warning', main: 'signOut', quiet: 'proceed' },
  offline: { isReadAgain: true, icon: 'refresh', tone: 'warning', main: 'retry' },
  unreachable: { isReadAgain: true, icon: 'refresh', tone: 'danger', main: 'retry' },
  trouble: { isReadAgain: true, icon: 'warning', tone: 'warning', main: 'retry' },
  unsupported: { error: 'unsupported', icon: 'cross', tone: 'muted', quiet: 'signIn' },
  impossible: {
    error: 'account_impossible',
    icon: 'warning',
    tone: 'danger',
    main: 'submitAgain',
    quiet: 'back',
  },
  not_created: {
    error: 'account_not_created',
    icon: 'warning',
    tone: 'warning',
    main: 'signIn',
    quiet: 'back',
  },
  exists: { icon: 'check', tone: 'accent', main: 'signIn', quiet: 'back' },
  incomplete: {
    error: 'account_incomplete',
    isOver: true,
    icon: 'warning',
    tone: 'warning',
    quiet: 'signIn',
  },
  not_yet: { icon: 'clock', tone: 'accent', main: 'check', quiet: 'signIn' },
  unknown: { isReadAgain: true, icon: 'warning', tone: 'accent', main: 'check', quiet: 'signIn' },
  raced: { isOver: true, icon: 'check', tone: 'success', main: 'signIn' },
  ready: {
    error: 'account_without_session',
    isOver: true,
    icon: 'check',
    tone: 'success',
    main: 'signIn',
  },
  welcome: { isOver: true, icon: 'check', tone: 'success', main: 'open' },
}

/** The notice that an error leads to. After any other error, the form stays and can be submitted again. */
export function noticeOf(code: FluxbaseErrorCode): AcceptNoticeName | undefined {
  const names = Object.keys(ACCEPT_NOTICES) as AcceptNoticeName[]
  return names.find((name) => ACCEPT_NOTICES[name].error === code)
}
