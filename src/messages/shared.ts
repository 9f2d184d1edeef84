import type { FluxbaseErrorCode } from '../client/errors'
import type { InvitationStatus } from '../invitation/status'
import { basicsEnglish, type BasicMessages } from './basics'

/** Texts that more than one component uses. */
export interface SharedMessages extends BasicMessages {
  status: Record<InvitationStatus, string>
  /** What users read after a failure: calm, accurate, and with one thing to do if there is one. */
  errors: Record<FluxbaseErrorCode, string>
  copyLink: string
  linkCopied: string
  /** Writing to the clipboard failed; the link is shown and selected instead. */
  copyFailed: string
  /** The accessible name of the field that contains a link. */
  inviteLink: string
  cancel: string
  close: string
  /** A part of the page threw an error and is not shown; beside it is the button `tryAgain`. */
  crashed: string
  you: string
  unknownDate: string
}

export const sharedEnglish: SharedMessages = {
  ...basicsEnglish,
  status: {
    pending: 'Pending',
    expiring: 'Expiring soon',
    expired: 'Expired',
    accepted: 'Accepted',
  },
  errors: {
    network: 'The server can’t be reached. Check your connection and try again.',
    timeout: 'The server took too long to answer. Try again in a moment.',
    aborted: 'This was stopped before it was done.',
    protocol:
      'The server gave an answer that makes no sense here. Try again, or tell whoever runs it.',
    invalid_configuration: 'This page is not set up correctly. Please tell whoever runs it.',
    invalid_link: 'This is not a complete invitation link.',
    invalid_credentials: 'E-mail or password is not right.',
    account_locked: 'This account is locked after too many tries. Wait 15 minutes and try again.',
    account_inactive: 'This account is not active. Ask an administrator to turn it on.',
    two_factor_required: 'This account needs a second step to sign in.',
    unauthorized: 'You are no longer signed in. Sign in again to go on.',
    forbidden: 'Your account may not do this. Ask an administrator.',
    not_found: 'This invitation is no longer there.',
    already_accepted: 'This invitation was already used.',
    expired: 'This invitation has expired.',
    lookup_failed: 'The server could not look the invitation up. Try again in a moment.',
    invalid_request: 'The server did not accept this. Check what you entered.',
    invalid_role: 'This server does not know that role. Choose another one.',
    password_rejected: 'The server did not accept this password. Use at least 12 characters.',
    payload_too_large: 'This is too much for the server to take at once.',
    rate_limited: 'The server asked for a short break. Try again in a moment.',
    conflict:
      'The server is still busy with the same request. Look at the list before you try again.',
    unsupported: 'This server does not offer this.',
    revoke_unsupported: 'This server has no way to revoke.',
    link_not_held: 'The link is only shown when an invitation is made. Resend to get a new one.',
    created_without_link:
      'The invitation was made, but we didn’t receive its link. Resend it from the list to get a new link.',
    not_done: 'The connection was lost and nothing was changed. You can try again.',
    account_impossible:
      'Your account can’t be created right now. Nothing was saved, and your invitation still works.',
    account_not_created:
      'The server could not create the account. You may already have one: try to sign in.',
    account_incomplete:
      'Your account was created, but not set up to the end. Please tell the person who invited you.',
    account_without_session: 'Your account is ready. Sign in to go on.',
    server_error: 'Something went wrong on the server. Try again in a moment.',
    unavailable: 'The server is not available right now. Try again in a moment.',
  },
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyFailed: 'Could not copy. Select the link and copy it yourself.',
  inviteLink: 'Invite link',
  cancel: 'Cancel',
  close: 'Close',
  crashed: 'Something went wrong, so this part can’t be shown. The rest of the page still works.',
  you: 'you',
  unknownDate: 'Unknown date',
}
