import type { AcceptNoticeName } from '../../invitation/accept-notice-name'
import { CONNECTION_LOOKS, type NoticeLook } from './connection-notice'

export const NOTICE_LOOKS: Record<AcceptNoticeName, NoticeLook> = {
  ...CONNECTION_LOOKS,
  framed: { icon: 'warning', tone: 'warning', main: 'newTab' },
  insecure: { icon: 'warning', tone: 'danger' },
  no_token: { icon: 'mail', tone: 'accent', quiet: 'signIn' },
  broken: { icon: 'cross', tone: 'danger', main: 'newLink', quiet: 'signIn' },
  expired: { icon: 'clock', tone: 'warning', main: 'newLink', quiet: 'signIn' },
  used: { icon: 'check', tone: 'success', main: 'signIn' },
  not_found: { icon: 'cross', tone: 'danger', main: 'newLink', quiet: 'signIn' },
  someone_else: { icon: 'warning', tone: 'warning', main: 'signOut', quiet: 'proceed' },
  trouble: { icon: 'warning', tone: 'warning', main: 'retry' },
  unsupported: { icon: 'cross', tone: 'muted', quiet: 'signIn' },
  impossible: { icon: 'warning', tone: 'danger', main: 'submitAgain', quiet: 'back' },
  not_created: { icon: 'warning', tone: 'warning', main: 'signIn', quiet: 'back' },
  exists: { icon: 'check', tone: 'accent', main: 'signIn', quiet: 'back' },
  incomplete: { icon: 'warning', tone: 'warning', quiet: 'signIn' },
  not_yet: { icon: 'clock', tone: 'accent', main: 'check', quiet: 'signIn' },
  unknown: { icon: 'warning', tone: 'accent', main: 'check', quiet: 'signIn' },
  raced: { icon: 'check', tone: 'success', main: 'signIn' },
  ready: { icon: 'check', tone: 'success', main: 'signIn' },
  welcome: { icon: 'check', tone: 'success', main: 'open' },
}
