import type { RecipientProblem, Repeat } from '../recipients/recipient'
import { grouped } from './basics'
import { duration, inviteFieldsEnglish, type InviteFieldsMessages } from './invite-fields'

/** The texts of the invite form. */
export interface InviteFormMessages extends InviteFieldsMessages {
  csvHead: InviteFieldsMessages['csvHead'] & Record<'result' | 'link' | 'expires', string>
  /** What is wrong with a recipient. `role` is the text that is not a role, or `''`. */
  emailProblems: InviteFieldsMessages['emailProblems'] &
    Record<Exclude<RecipientProblem, 'other_domain' | 'unknown_role'>, string> & {
      other_domain: (domains: readonly string[]) => string
      unknown_role: (role: string) => string
    }
  /** The title of several people with the same problem. */
  problemGroups: Record<
    'incomplete' | 'invalid' | 'other_domain' | 'unknown_role',
    (count: number) => string
  >
  /** Why a person may already have an invitation. */
  repeats: Record<Repeat['type'], string>
  /** What happens to people who may already have an invitation. */
  notInvitedAgain: string
  /** What happens to people who are in the list twice. */
  invitedOnce: string
  /** The accessible name of the list of added people. */
  addresses: (count: number) => string
  addressKeys: string
  ready: (count: number) => string
  invalid: (count: number) => string
  duplicate: (count: number) => string
  listed: (count: number) => string
  removeListed: (count: number) => string
  /** The button that removes several people with the same problem. */
  removeAll: string
  /** The list of earlier invitations could not be loaded. */
  unchecked: string
  /** Announced after one person has been added. `problem` is what is wrong, or `''`. */
  addedOne: (values: { email: string; problem: string }) => string
  /** Announced after several people have been added, and after a problem has been solved. */
  added: (counts: { ready: number; invalid: number; duplicate: number; listed: number }) => string
  removed: (email: string) => string
  /** Shown below an address that is probably misspelt, before the button that applies the suggestion. */
  didYouMean: (email: string) => string
  useIt: string
  use: (email: string) => string
  edit: string
  editLabel: string
  editAddress: (email: string) => string
  remove: string
  removeAddress: (email: string) => string
  /** Ends editing, and closes what the form is in once everyone is invited. */
  done: string
  /** How mail servers write a domain with non-ASCII letters. */
  writtenAs: (domain: string) => string
  ownRole: string
  roleForAll: (role: string) => string
  /** The button that shows more people, problems or results. */
  more: (count: number) => string
  fewer: string
  /** There is an open invitation for this address. `until` is `undefined` if its expiry is unknown. */
  alreadyInvited: (values: { email: string; until: string | undefined }) => string
  alreadyAccepted: (values: { email: string }) => string
  /** The response to an earlier request for this person was lost, or the page was closed before it came. */
  perhapsInvited: string
  /** What is known about an invitation whose response was lost. */
  lost: InviteFieldsMessages['lost'] & {
    not_yet: string
    unknown: string
    exists: string
    nothing: string
  }
  /** The button that shows the server's own message, for administrators. */
  serverSaid: string
  invitedTitle: (email: string) => string
  /** `until` is `undefined` if the expiry is unknown. */
  invitedLead: (values: { role: string; until: string | undefined }) => string
  emailed: (email: string) => string
  notEmailed: string
  shareYourself: string
  /** Shown below a link that the server generated, which leads to `host`. */
  serverLink: (host: string) => string
  /** The link in the e-mail differs from the one shown: it leads to `host`. */
  mailedElsewhere: (host: string) => string
  /** Shown beside a link that is not safe to open. */
  unsafeLink: string
  inviteAnother: string

  /** The number of people who were still waiting when the page was closed. */
  unsent: (count: number) => string
  /** Another tab of the same browser is still sending these invitations. */
  unsentElsewhere: string
  takeUpUnsent: string
  forgetUnsent: string
  /** More people were added than can be invited. */
  limits: Record<'too_many' | 'no_seats', (values: { limit: number; count: number }) => string>
  sendingTitle: string
  progress: (values: { done: number; total: number }) => string
  resting: (seconds: number) => string
  failedSoFar: (count: number) => string
  /** The number of invitations whose responses were lost. */
  unknownSoFar: (count: number) => string
  paused: (waiting: number) => string
  /** The run paused itself. Shown before the error text. */
  pausedBecause: string
  checkingLost: string
  /** The run was stopped, and some requests are still in flight. */
  finishing: (count: number) => string
  pause: string
  resume: string
  stop: string
  leaveOpen: string
  resultsTitle: (values: { done: number; open: number }) => string
  /** Shown if some of the invitations were not e-mailed. */
  shareLinks: string
  allEmailed: string
  someNotEmailed: (values: { count: number; total: number }) => string
  /** Warns that the links cannot be shown again. */
  linksDie: string
  copyAll: (count: number) => string
  /** Copies only the links of people who got no e-mail. */
  copySome: (count: number) => string
  /** What is copied with several links. */
  copyContents: string
  allCopied: string
  /** Writing to the clipboard failed; the addresses and links are shown and selected instead. */
  copyAllFailed: string
  allLinks: string
  save: string
  saveFailed: string
  fileName: string
  invitedResult: string
  /** For one of several invitations if the others were e-mailed. */
  noEmailResult: string
  /** The chosen expiry passed before the invitation was sent. */
  dateHasPassed: string
  notSent: string
  /** The titles of people who need attention: not invited, unconfirmed, not sent yet, and invited without a link to share. */
  resultGroups: Record<'failed' | 'unknown' | 'waiting' | 'done', (count: number) => string>
  sendRest: (count: number) => string
  /** The title of the people who were not sent an invitation with the others. */
  stillInForm: (count: number) => string
  backToForm: (count: number) => string
  copyLinkFor: (email: string) => string
}

const invitations = (count: number) => (count === 1 ? 'invitation' : 'invitations')

export const inviteFormEnglish: InviteFormMessages = {
  ...inviteFieldsEnglish,
  csvHead: {
    ...inviteFieldsEnglish.csvHead,
    result: 'Result',
    link: 'Link',
    expires: 'Expires',
  },
  emailProblems: {
    ...inviteFieldsEnglish.emailProblems,
    too_long: 'An address has at most 254 characters.',
    no_at: 'A full address looks like name@example.com.',
    no_domain_ending: 'The part after the @ needs an ending, as in example.com.',
    forbidden_character:
      'Nobody can join with an address that has quotes, angle brackets or backslashes.',
    malformed: 'Check for spaces, commas and extra dots.',
    invisible_sign: 'There is a space or an invisible character inside.',
    broken_character: 'A character is damaged. Type the address again.',
    other_domain: (domains) => `Only addresses at ${domains.join(', ')} can be invited.`,
    unknown_role: (role) =>
      role ? `“${role}” isn’t a role here. Choose another.` : 'Choose a role.',
  },
  problemGroups: {
    incomplete: (count) => `${grouped(count)} addresses are incomplete`,
    invalid: (count) => `${grouped(count)} addresses aren’t valid`,
    other_domain: (count) => `${grouped(count)} addresses are at other domains`,
    unknown_role: (count) => `${grouped(count)} people have an unknown role`,
  },
  repeats: {
    listed: 'Already in this list.',
    perhaps_sent: 'May already be invited.',
    invited: 'Already invited.',
    accepted: 'Already joined.',
  },
  notInvitedAgain: 'They won’t be invited again.',
  invitedOnce: 'Each person is invited once.',
  addresses: (count) => (count === 1 ? '1 person' : `${grouped(count)} people`),
  addressKeys: 'Use the arrow keys to move, Enter to edit, and Delete to remove.',
  ready: (count) => `${grouped(count)} ready`,
  invalid: (count) => `${grouped(count)} to fix`,
  duplicate: (count) => `${grouped(count)} already invited`,
  listed: (count) => (count === 1 ? '1 duplicate' : `${grouped(count)} duplicates`),
  removeListed: (count) => (count === 1 ? 'Remove duplicate' : 'Remove duplicates'),
  removeAll: 'Remove all',
  unchecked:
    'Earlier invitations couldn’t be loaded, so some of these people may already have one.',
  addedOne: ({ email, problem }) => `${email} added.${problem && ` ${problem}`}`,
  added: ({ ready, invalid, duplicate, listed }) =>
    [
      `${grouped(ready)} ready`,
      invalid > 0 && `${grouped(invalid)} to fix`,
      duplicate > 0 && `${grouped(duplicate)} already invited`,
      listed > 0 && (listed === 1 ? '1 duplicate' : `${grouped(listed)} duplicates`),
    ]
      .filter(Boolean)
      .join(', ') + '.',
  removed: (email) => `${email} removed.`,
  didYouMean: (email) => `Did you mean ${email}?`,
  useIt: 'Use it',
  use: (email) => `Use ${email}`,
  edit: 'Edit',
  editLabel: 'E-mail address',
  editAddress: (email) => `Edit ${email}`,
  remove: 'Remove',
  removeAddress: (email) => `Remove ${email}`,
  done: 'Done',
  writtenAs: (domain) => `Mail servers write the part after the @ as ${domain}.`,
  ownRole: 'Role for this person',
  roleForAll: (role) => (role ? `Same as everyone (${role})` : 'Same as everyone'),
  more: (count) => `Show ${grouped(count)} more`,
  fewer: 'Show fewer',
  alreadyInvited: ({ email, until }) =>
    `${email} already has an invitation.${until ? ` Its link works until ${until}.` : ''}`,
  alreadyAccepted: ({ email }) => `${email} has already accepted an invitation.`,
  perhapsInvited:
    'This person may already have an invitation. The connection was lost or the page was closed while it was being sent.',
  lost: {
    ...inviteFieldsEnglish.lost,
    not_yet:
      'Not created yet. We didn’t get a reply, and the server may still be working on it. We’ll keep checking for a minute.',
    unknown:
      'We didn’t get a reply, so the invitation may or may not exist. We’ll check before anything is sent again.',
    exists:
      'The invitation was created, but we didn’t receive its link. Resend it from the list to get a new link.',
    nothing: 'The connection was lost, and no invitation was created. You can send it again.',
  },
  serverSaid: 'Server message',
  invitedTitle: (email) => `Invitation for ${email}`,
  invitedLead: ({ role, until }) =>
    `Role: ${role}.${until ? ` The link works until ${until}.` : ''}`,
  emailed: (email) => `We e-mailed the link to ${email}.`,
  notEmailed: 'No e-mail was sent.',
  shareYourself: 'Share the link yourself.',
  serverLink: (host) =>
    `This link leads to ${host}, where a standard Fluxbase has no page. The app’s developer can set inviteUrl to fix this.`,
  mailedElsewhere: (host) =>
    `The link in the e-mail leads to ${host}, where a standard Fluxbase has no page. Share the link shown here instead.`,
  unsafeLink:
    'The server created a link that isn’t a web address, so it can’t be copied. Check the server’s base URL.',
  inviteAnother: 'Invite someone else',

  unsent: (count) =>
    count === 1
      ? '1 person wasn’t invited before this page was closed.'
      : `${grouped(count)} people weren’t invited before this page was closed.`,
  unsentElsewhere:
    'Another tab is sending these invitations. If you close it, anyone not yet invited appears here after a minute.',
  takeUpUnsent: 'Add them again',
  forgetUnsent: 'Discard them',
  limits: {
    too_many: ({ limit, count }) =>
      `You can invite ${grouped(limit)} at a time, and you’ve added ${grouped(count)}. Remove some and invite them later.`,
    no_seats: ({ limit, count }) =>
      `You’ve added ${count === 1 ? '1 person' : `${grouped(count)} people`}, and ${limit === 1 ? '1 seat is' : `${grouped(limit)} seats are`} left. Remove some to continue.`,
  },
  sendingTitle: 'Sending invitations',
  progress: ({ done, total }) => `${grouped(done)} of ${grouped(total)}`,
  resting: (seconds) =>
    `The server is receiving too many requests. Resuming in ${duration(seconds)}.`,
  failedSoFar: (count) => `${grouped(count)} ${invitations(count)} couldn’t be created so far.`,
  unknownSoFar: (count) =>
    count === 1
      ? 'We didn’t get a reply for 1 invitation, so it may or may not exist.'
      : `We didn’t get a reply for ${grouped(count)} invitations, so they may or may not exist.`,
  paused: (waiting) =>
    `Paused. ${grouped(waiting)} ${invitations(waiting)} ${waiting === 1 ? 'isn’t' : 'aren’t'} sent yet.`,
  pausedBecause: 'Paused because the rest would fail too.',
  checkingLost:
    'We didn’t get every reply. Checking which invitations were created. This can take a minute…',
  finishing: (count) =>
    `Stopped. ${grouped(count)} ${invitations(count)} ${count === 1 ? 'is' : 'are'} still being sent.`,
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  leaveOpen: 'Keep this page open until all invitations are sent.',
  resultsTitle: ({ done, open }) =>
    `${open > 0 ? `${grouped(done)} of ` : ''}${grouped(done + open)} ${invitations(done + open)} created`,
  shareLinks: 'Share the links yourself.',
  someNotEmailed: ({ count, total }) =>
    `${grouped(count)} of ${grouped(total)} ${invitations(total)} ${count === 1 ? 'wasn’t' : 'weren’t'} e-mailed.`,
  allEmailed: 'We e-mailed each person their link.',
  linksDie: 'You’ll see these links only once.',
  copyAll: (count) => (count === 1 ? 'Copy the link' : `Copy all ${grouped(count)} links`),
  copySome: (count) => (count === 1 ? 'Copy their link' : `Copy these ${grouped(count)} links`),
  copyContents: 'Copies each address with its link, one per line.',
  allCopied: 'Links copied',
  copyAllFailed: 'The links couldn’t be copied. Select the text and copy it yourself.',
  allLinks: 'All links',
  save: 'Save as CSV',
  saveFailed: 'The file couldn’t be created. Try again, or copy the links.',
  fileName: 'invitations.csv',
  invitedResult: 'Invited',
  noEmailResult: 'Invited. No e-mail was sent.',
  dateHasPassed: 'Not sent because the link’s expiry date has passed.',
  notSent: 'Not sent.',
  resultGroups: {
    failed: (count) => `${grouped(count)} not created`,
    unknown: (count) => `${grouped(count)} unconfirmed`,
    waiting: (count) => `${grouped(count)} not sent`,
    done: (count) => `${grouped(count)} created without a link to copy`,
  },
  sendRest: (count) => (count === 1 ? 'Send the last one' : `Send the other ${grouped(count)}`),
  stillInForm: (count) =>
    count === 1
      ? '1 person is still in the form'
      : `${grouped(count)} people are still in the form`,
  backToForm: (count) => (count === 0 ? 'Invite more people' : 'Back to the form'),
  copyLinkFor: (email) => `Copy link for ${email}`,
}
