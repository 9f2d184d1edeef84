import type { AcceptNoticeName } from '../../hooks/accept/accept-view'
import type { StepIconProps } from './step-icon'

/**
 * The actions of notices. `retry` checks the link again, `check` reads the outcome of a lost response, `resend` submits again,
 * `back` returns to the form, `proceed` continues although someone else is signed in, `newTab` leaves a frame, `open` opens the
 * app.
 */
export type AcceptAction =
  | 'retry'
  | 'check'
  | 'resend'
  | 'back'
  | 'signIn'
  | 'signOut'
  | 'proceed'
  | 'newLink'
  | 'newTab'
  | 'open'

export interface NoticeRow {
  icon: StepIconProps['name']
  tone: StepIconProps['tone'] & string
  main?: AcceptAction
  quiet?: AcceptAction
}

/** How each notice looks, and its actions. Actions that the app does not provide are left out. */
export const NOTICE_ROWS: Record<AcceptNoticeName, NoticeRow> = {
  framed: { icon: 'warning', tone: 'warning', main: 'newTab' },
  insecure: { icon: 'warning', tone: 'danger' },
  no_token: { icon: 'mail', tone: 'accent', quiet: 'signIn' },
  broken: { icon: 'cross', tone: 'danger', main: 'newLink', quiet: 'signIn' },
  expired: { icon: 'clock', tone: 'warning', main: 'newLink', quiet: 'signIn' },
  used: { icon: 'check', tone: 'success', main: 'signIn' },
  not_found: { icon: 'cross', tone: 'danger', main: 'newLink', quiet: 'signIn' },
  someone_else: { icon: 'warning', tone: 'warning', main: 'signOut', quiet: 'proceed' },
  offline: { icon: 'refresh', tone: 'warning', main: 'retry' },
  unreachable: { icon: 'refresh', tone: 'danger', main: 'retry' },
  trouble: { icon: 'warning', tone: 'warning', main: 'retry' },
  unsupported: { icon: 'cross', tone: 'muted', quiet: 'signIn' },
  impossible: { icon: 'warning', tone: 'danger', quiet: 'resend' },
  not_created: { icon: 'warning', tone: 'warning', main: 'signIn', quiet: 'back' },
  exists: { icon: 'check', tone: 'accent', main: 'signIn', quiet: 'back' },
  incomplete: { icon: 'warning', tone: 'warning', quiet: 'signIn' },
  not_yet: { icon: 'clock', tone: 'accent', main: 'check', quiet: 'signIn' },
  unknown: { icon: 'warning', tone: 'accent', main: 'check', quiet: 'signIn' },
  raced: { icon: 'check', tone: 'success', main: 'signIn' },
  ready: { icon: 'check', tone: 'success', main: 'signIn' },
  welcome: { icon: 'check', tone: 'success', main: 'open' },
}
