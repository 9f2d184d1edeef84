import type { InvitationStatus } from '../invitation/status'
import { basicsEnglish, type BasicMessages } from './basics'

/** The shared texts that are shown without an error. Those about errors are separate so that they load later. */
export interface LabelMessages extends BasicMessages {
  status: Record<InvitationStatus, string>
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
  errors: Record<'network' | 'invalid_role', string>
}

export const labelsEnglish: LabelMessages = {
  ...basicsEnglish,
  status: {
    pending: 'Pending',
    expiring: 'Expiring soon',
    expired: 'Expired',
    accepted: 'Accepted',
  },
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyFailed: 'The link couldn’t be copied. Select it and copy it yourself.',
  inviteLink: 'Invitation link',
  cancel: 'Cancel',
  close: 'Close',
  crashed: 'Something went wrong, so this part can’t be shown. The rest of the page still works.',
  you: 'you',
  unknownDate: 'Unknown date',
  errors: {
    network: 'The server can’t be reached. Check your connection and try again.',
    invalid_role: 'This role doesn’t exist on the server. Choose another one.',
  },
}
