import type { FluxbaseErrorCode } from '../client/errors'
import { labelsEnglish, type LabelMessages } from './labels'

/** Texts that more than one component uses. */
export interface SharedMessages extends LabelMessages {
  /** What users read after a failure: calm, accurate, and with one thing to do if there is one. */
  errors: Record<FluxbaseErrorCode, string>
}

export const sharedEnglish: SharedMessages = {
  ...labelsEnglish,
  errors: {
    ...labelsEnglish.errors,
    timeout: 'The server took too long to respond. Try again in a moment.',
    aborted:
      'Someone else signed in before this was finished, so nothing was sent. Check the details, then try again.',
    protocol: 'The server sent an unexpected response. Try again, or ask an administrator.',
    invalid_configuration: 'This page isn’t set up correctly. Please tell an administrator.',
    invalid_link: 'This invitation link is incomplete.',
    invalid_credentials: 'The e-mail or password is incorrect.',
    account_locked:
      'This account is locked after too many attempts. Wait 15 minutes and try again.',
    account_inactive: 'This account isn’t active. Ask an administrator to activate it.',
    two_factor_required: 'Complete two-factor authentication to sign in to this account.',
    unauthorized: 'You’ve been signed out. Sign in again to continue.',
    forbidden: 'You don’t have permission to do this. Ask an administrator.',
    not_found: 'This invitation no longer exists.',
    already_accepted: 'This invitation has already been used.',
    expired: 'This invitation has expired.',
    lookup_failed: 'The server couldn’t look up this invitation. Try again in a moment.',
    invalid_request: 'The server didn’t accept this. Check what you entered.',
    password_rejected: 'The server didn’t accept this password. Use at least 12 characters.',
    payload_too_large: 'This request is too large for the server.',
    rate_limited: 'The server is receiving too many requests. Try again in a moment.',
    conflict: 'The server is still working on this request. Check the list before you try again.',
    unsupported: 'This server doesn’t support this.',
    revoke_unsupported: 'This server doesn’t support revoking invitations.',
    link_not_held:
      'The link is only shown when an invitation is created. Resend it to get a new link.',
    created_without_link:
      'The invitation was created, but we didn’t receive its link. Resend it from the list to get a new link.',
    not_done: 'The connection was lost, and nothing was changed. You can try again.',
    account_impossible:
      'Your account can’t be created right now. Nothing was saved, and your invitation still works.',
    account_not_created:
      'The server couldn’t create the account. You may already have one. Try signing in.',
    account_incomplete:
      'Your account was created, but its setup didn’t finish. Please tell the person who invited you.',
    account_without_session: 'Your account is ready. Sign in to continue.',
    server_error: 'Something went wrong on the server. Try again in a moment.',
    unavailable: 'The server isn’t available right now. Try again in a moment.',
  },
}
