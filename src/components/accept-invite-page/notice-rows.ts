import type { AcceptNoticeName } from '../../hooks/accept-view'
import type { StepIconProps } from './step-icon'

/**
 * What can be done from a notice: look at the link again, check what became of a lost response, send again, go back to the
 * form, sign in, sign out, go on all the same, ask for a link, leave a frame, go on to the app.
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

/** The notices differ in words and actions alone. An action that the app does not offer is left out. */
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
