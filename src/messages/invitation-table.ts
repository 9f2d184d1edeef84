import { grouped } from './basics'
import { tableBasicsEnglish, type TableBasicMessages } from './table-basics'

/** What is known about a request whose response was lost: nothing, or that it has had no effect so far. */
type LostResponse = Record<'nothing' | 'absent', string>

/** The texts of the invitation table. */
export interface InvitationTableMessages extends TableBasicMessages {
  /** The button that reads the outcomes of lost responses again. */
  checkAgain: string
  tryAgainFor: (email: string) => string
  checkAgainFor: (email: string) => string
  /** Why an invitation cannot be revoked. */
  revokeBlocked: Record<
    'accepted' | 'link_not_held' | 'unsupported',
    (date: string | null) => string
  >
  revoked: (email: string) => string
  /** `why` is a complete sentence. */
  notRevoked: (why: string) => string
  /** The response was lost. `nothing`: the latest read failed. `absent`: it showed that nothing has happened yet. */
  revokeUnknown: LostResponse
  /** States of a row during a run over many rows. */
  waiting: string
  revoking: string
  resending: string
  resent: Record<'revoked' | 'expired' | 'live' | 'unknown', (date: string | null) => string>
  notResent: (why: string) => string
  resendUnknown: LostResponse
  /** Adds the row's address to an announcement. */
  about: (email: string, text: string) => string

  clearSelection: string
  copyLinks: string
  linksCopied: (count: number) => string
  /** The number of selected rows whose link is not known here, after the others were copied. */
  linksLeftOut: (count: number) => string
  linksNotCopied: string
  /** The accessible name of the field that shows the links if copying them fails. */
  links: string
  /** None of the selected rows can be resent, copied or revoked. */
  nothingTo: Record<'resend' | 'revoke' | 'copy', string>
  revokeMany: string
  revokeManyTitle: (count: number) => string
  revokeManyConsequence: (count: number) => string
  revokeConfirm: (count: number) => string
  /** The number of selected rows to which an action does not apply. */
  leftOut: (count: number) => string
  running: Record<'resend' | 'revoke', string>
  /** The result of a run, or of the part of it that was carried out before it was stopped. */
  ran: Record<'resend' | 'revoke', (counts: RunCounts) => string>
  /** The progress of a run. */
  progress: (values: { done: number; total: number }) => string
  resting: (seconds: number) => string
  pause: string
  resume: string
  stop: string
  retryFailed: string
  copyNewLinks: (count: number) => string
  /** The new links were not sent by e-mail. */
  newLinksNotSent: (count: number) => string
  /** The accessible name of an app's own action. */
  actionFor: (values: { label: string; email: string }) => string
  /** Why a link cannot be copied. */
  linkNotHeld: string
  linkExpired: string
  revoke: string
  revokeFor: (email: string) => string
  revokeTitle: (email: string) => string
  revokeConsequence: string
}

/** What has become of the rows of a run. */
export interface RunCounts {
  total: number
  done: number
  failed: number
  unknown: number
}

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} The link expires on ${date}.`

export const invitationTableEnglish: InvitationTableMessages = {
  ...tableBasicsEnglish,
  checkAgain: 'Check again',
  tryAgainFor: (email) => `Try again for ${email}`,
  checkAgainFor: (email) => `Check again for ${email}`,
  revokeBlocked: {
    accepted: () => 'This invitation has been accepted, so there’s nothing to revoke.',
    link_not_held: (date) =>
      until('Revoking requires the link, which is only shown when an invitation is created.', date),
    unsupported: (date) => until('This server doesn’t support revoking invitations.', date),
  },
  revoked: (email) => `Invitation for ${email} revoked.`,
  notRevoked: (why) => `Not revoked. ${why}`,
  revokeUnknown: {
    nothing: 'We didn’t get a reply, so this invitation may or may not be revoked.',
    absent: 'Not revoked yet. We didn’t get a reply, and the server may still be working on it.',
  },
  waiting: 'Waiting…',
  revoking: 'Revoking…',
  resending: 'Creating a new link…',
  resent: {
    revoked: () => 'New link created. The old one no longer works.',
    expired: () => 'New link created.',
    live: (date) =>
      date === null
        ? 'New link created. The old one still works.'
        : `New link created. The old one still works until ${date}.`,
    unknown: () => 'New link created. The old one may still work.',
  },
  notResent: (why) => `No new link was created. ${why}`,
  resendUnknown: {
    nothing: 'We didn’t get a reply, so there may or may not be a new link.',
    absent: 'No new link yet. We didn’t get a reply, and the server may still be creating it.',
  },
  about: (email, text) => `${email}: ${text}`,

  clearSelection: 'Clear selection',
  copyLinks: 'Copy links',
  linksCopied: (count) => (count === 1 ? '1 link copied.' : `${grouped(count)} links copied.`),
  linksLeftOut: (count) =>
    count === 1
      ? '1 of the selected invitations has no link here. Resend it to get a new one.'
      : `${grouped(count)} of the selected invitations have no link here. Resend them to get new ones.`,
  linksNotCopied: 'The links couldn’t be copied. Select them and copy them yourself.',
  links: 'Invitation links',
  nothingTo: {
    resend: 'None of these can be resent because everyone has joined.',
    revoke: 'None of these can be revoked from here.',
    copy: 'None of these links are available here. Resend to get new ones.',
  },
  revokeMany: 'Revoke…',
  revokeManyTitle: (count) =>
    count === 1 ? 'Revoke 1 invitation?' : `Revoke ${grouped(count)} invitations?`,
  revokeManyConsequence: (count) =>
    `${count === 1 ? 'The link stops' : 'Their links stop'} working immediately. This can’t be undone.`,
  revokeConfirm: (count) =>
    count === 1 ? 'Revoke 1 invitation' : `Revoke ${grouped(count)} invitations`,
  leftOut: (count) =>
    count === 1
      ? '1 of the selected invitations can’t be revoked from here and won’t change.'
      : `${grouped(count)} of the selected invitations can’t be revoked from here and won’t change.`,
  running: { resend: 'Creating new links', revoke: 'Revoking' },
  ran: {
    resend: ({ total, done, failed, unknown }) =>
      [
        `${done < total ? `${grouped(done)} of ` : ''}${grouped(total)} new link${total === 1 ? '' : 's'} created`,
        failed > 0 && `${grouped(failed)} failed`,
        unknown > 0 && `${grouped(unknown)} unconfirmed`,
      ]
        .filter(Boolean)
        .join(', '),
    revoke: ({ total, done, failed, unknown }) =>
      [
        `${done < total ? `${grouped(done)} of ` : ''}${grouped(total)} invitation${total === 1 ? '' : 's'} revoked`,
        failed > 0 && `${grouped(failed)} failed`,
        unknown > 0 && `${grouped(unknown)} unconfirmed`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  progress: ({ done, total }) => `${grouped(done)} of ${grouped(total)}`,
  resting: (seconds) => `The server is receiving too many requests. Resuming in ${seconds} s.`,
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  retryFailed: 'Try the failed ones again',
  copyNewLinks: (count) => (count === 1 ? 'Copy new link' : `Copy ${grouped(count)} new links`),
  newLinksNotSent: (count) =>
    `No e-mail was sent. Share the new ${count === 1 ? 'link' : 'links'} yourself.`,
  actionFor: ({ label, email }) => `${label}: ${email}`,
  linkNotHeld: 'The link is only shown when an invitation is created. Resend it to get a new link.',
  linkExpired: 'The link has expired. Resend the invitation to get a new one.',
  revoke: 'Revoke invitation',
  revokeFor: (email) => `Revoke invitation for ${email}`,
  revokeTitle: (email) => `Revoke the invitation for ${email}?`,
  revokeConsequence: 'The link stops working immediately. This can’t be undone.',
}
