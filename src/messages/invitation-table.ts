import { grouped } from './basics'
import { tableBasicsEnglish, type TableBasicMessages } from './table-basics'

/** The texts of the invitation table. */
export interface InvitationTableMessages extends TableBasicMessages {
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

export const invitationTableEnglish: InvitationTableMessages = {
  ...tableBasicsEnglish,
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
