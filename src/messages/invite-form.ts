import type { RecipientProblem, Repeat } from '../recipients/recipient'
import type { ExpiryProblem } from '../invitation/expiry'

/** The texts of the invite form. */
export interface InviteFormMessages {
  title: string
  lead: string
  emailLabel: string
  /** The number of addresses in the input, and the largest number allowed. */
  counter: (values: { count: number; max: number }) => string
  addressHint: string
  /** What is wrong with a recipient. `detail` is the list of allowed domains, or the text that is not a role. */
  emailProblems: Record<RecipientProblem, string | ((detail: string) => string)>
  /** Why a person may already have an invitation. Shown after the address. */
  repeats: Record<Repeat['type'], string>
  /** The accessible name of the list of added addresses. */
  addresses: (count: number) => string
  addressKeys: string
  ready: (count: number) => string
  invalid: (count: number) => string
  duplicate: (count: number) => string
  listed: (count: number) => string
  removeListed: (count: number) => string
  removeInvalid: (count: number) => string
  giveRoleForAll: (count: number) => string
  /** The list of earlier invitations could not be loaded. */
  unchecked: string
  /** Announced after several people have been added. */
  added: (counts: { ready: number; invalid: number; duplicate: number; listed: number }) => string
  removed: (email: string) => string
  /** Shown beside an address that is probably misspelt, before the button that applies the suggestion. */
  isSlip: string
  use: (email: string) => string
  edit: string
  editLabel: string
  editAddress: (email: string) => string
  remove: string
  removeAddress: (email: string) => string
  done: string
  /** How mail servers write a domain with non-ASCII letters. */
  writtenAs: (domain: string) => string
  ownRole: string
  roleForAll: (role: string) => string
  moreProblems: (count: number) => string
  /** The button that shows more of the added people. */
  morePeople: (count: number) => string
  inviteAllAnyway: (count: number) => string
  chooseFile: string
  /** `name` is `null` while a pasted table is read. */
  readingFile: (name: string | null) => string
  /** The file, or the code that reads it, could not be loaded. */
  fileUnreadable: (name: string) => string
  /** The form was submitted during the review of a file or a pasted table. */
  reviewFirst: string
  template: string
  templateFile: string
  templateFailed: string
  unsent: (count: number) => string
  /** Another tab of the same browser is still sending these invitations. */
  unsentElsewhere: string
  takeUpUnsent: string
  forgetUnsent: string

  roleLabel: string
  /** The form was submitted without a role. */
  roleMissing: string
  /** The server says that this account may not send the invitation. */
  roleForbidden: string
  expiryLabel: string
  /** A duration to choose from. */
  span: (seconds: number) => string
  untilDate: string
  dateLabel: string
  expiryProblems: Record<ExpiryProblem, string>
  /** The resulting end, with its time zone. */
  until: (moment: string, zone: string) => string
  /** There is an open invitation for this address. `until` is `undefined` if its expiry is unknown. */
  alreadyInvited: (values: { email: string; until: string | undefined }) => string
  alreadyAccepted: (values: { email: string }) => string
  /** The response to an earlier request for this person was lost, or the page was closed before it came. */
  perhapsInvited: string
  limits: Record<'too_many' | 'no_seats', (values: { limit: number; count: number }) => string>
  send: string
  sendMany: (count: number) => string
  /** The submit button's text while there is a warning. */
  sendAnyway: string
  sending: string
  /** Shown after ten seconds. */
  sendingSlow: string
  /** The submit button's text until the server accepts another request. */
  sendIn: (seconds: number) => string
  /** What is known about an invitation whose response was lost. */
  lost: {
    checking: string
    not_yet: string
    unknown: string
    exists: string
    nothing: string
  }
  checkAgain: string
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
  allCopied: string
  allLinks: string
  save: string
  saveFailed: string
  fileName: string
  csvHead: Record<'email' | 'name' | 'role' | 'result' | 'link' | 'expires', string>
  invitedResult: string
  /** For one of several invitations if the others were e-mailed. */
  noEmailResult: string
  /** The chosen expiry passed before the invitation was sent. */
  dateHasPassed: string
  notSent: string
  retryFailed: (count: number) => string
  sendRest: (count: number) => string
  backToForm: (count: number) => string
  copyLinkFor: (email: string) => string
  /** The text of the dialog's button while invitations are being sent. */
  openProgress: (values: { done: number; total: number }) => string
}

export const inviteFormEnglish: InviteFormMessages = {
  title: 'Invite people',
  lead: 'They get a link to set a password and join.',
  emailLabel: 'E-mail addresses',
  counter: ({ count, max }) => `${grouped(count)} of ${grouped(max)}`,
  addressHint: 'One or many: type, paste a list, or drop a CSV file.',
  emailProblems: {
    missing: 'Enter the address of the person to invite.',
    too_long: 'This address is too long. The server takes up to 254 characters.',
    no_at: 'This address is not complete. It needs an @, as in name@example.com.',
    no_domain_ending: 'The part after the @ needs an ending, as in example.com.',
    forbidden_character:
      'Fluxbase cannot take quotes, angle brackets or backslashes in an address, so this person could never join with it.',
    malformed: 'This address can’t be right. Look for spaces, commas and stray dots.',
    invisible_sign: 'There is a space in this address, or a sign that nobody sees.',
    broken_character: 'A letter in this address is broken. Type the address again.',
    other_domain: (domains) => `Only addresses at ${domains} can be invited.`,
    unknown_role: (role) => (role ? `“${role}” is no role here. Choose one.` : 'Choose a role.'),
  },
  repeats: {
    listed: 'twice in this list',
    perhaps_sent: 'perhaps invited',
    invited: 'already invited',
    accepted: 'already joined',
  },
  addresses: (count) => (count === 1 ? '1 address' : `${grouped(count)} addresses`),
  addressKeys: 'Arrow keys move, Enter changes, Delete removes.',
  ready: (count) => `${grouped(count)} ready`,
  invalid: (count) => (count === 1 ? '1 needs a look' : `${grouped(count)} need a look`),
  duplicate: (count) => `${grouped(count)} already invited`,
  listed: (count) => `${grouped(count)} twice in this list`,
  removeListed: (count) => (count === 1 ? 'Keep it once' : 'Keep them once'),
  removeInvalid: (count) => `Remove all ${grouped(count)} that need a look`,
  giveRoleForAll: (count) => `Give these ${grouped(count)} the role for all`,
  unchecked: 'Earlier invitations could not be looked up, so nobody can tell who has one already.',
  added: ({ ready, invalid, duplicate, listed }) =>
    [
      `${grouped(ready)} ready`,
      invalid > 0 && (invalid === 1 ? '1 needs a look' : `${grouped(invalid)} need a look`),
      duplicate > 0 && `${grouped(duplicate)} already invited`,
      listed > 0 && `${grouped(listed)} twice in this list`,
    ]
      .filter(Boolean)
      .join(', ') + '.',
  removed: (email) => `${email} removed.`,
  isSlip: 'Is this a slip?',
  use: (email) => `Use ${email}`,
  edit: 'Change',
  editLabel: 'E-mail address',
  editAddress: (email) => `Change ${email}`,
  remove: 'Remove',
  removeAddress: (email) => `Remove ${email}`,
  done: 'Done',
  writtenAs: (domain) => `Mail servers write the part after the @ as ${domain}.`,
  ownRole: 'Role of this person',
  roleForAll: (role) => (role ? `As for all (${role})` : 'As for all'),
  moreProblems: (count) => `Show ${grouped(count)} more`,
  morePeople: (count) => `Show ${grouped(count)} more`,
  inviteAllAnyway: (count) =>
    count === 1 ? 'Invite anyway' : `Invite all ${grouped(count)} anyway`,
  chooseFile: 'Choose a CSV file',
  readingFile: (name) => `Reading ${name ?? 'the pasted table'}…`,
  fileUnreadable: (name) => `${name} could not be read. Try again, or paste the addresses.`,
  reviewFirst: 'Add the people under review first, or cancel the review.',
  template: 'Download a template',
  templateFile: 'people-to-invite.csv',
  templateFailed: 'The template could not be made. Try again.',
  unsent: (count) =>
    count === 1
      ? '1 person was not invited when this page was left.'
      : `${count} people were not invited when this page was left.`,
  unsentElsewhere:
    'Another tab is sending these invitations. Anyone left appears here a minute after that tab is closed.',
  takeUpUnsent: 'Add them again',
  forgetUnsent: 'Forget them',

  roleLabel: 'Role',
  roleMissing: 'Choose a role.',
  roleForbidden:
    'Your account may not send this invitation. Choose another role, or ask an administrator.',
  expiryLabel: 'The link works for',
  span: (seconds) => {
    const [size, unit] = UNITS.find(([size]) => seconds % size === 0) ?? [1, 'second']
    const count = seconds / size
    return `${count} ${unit}${count === 1 ? '' : 's'}`
  },
  untilDate: 'Until…',
  dateLabel: 'Date and time',
  expiryProblems: {
    missing: 'Enter a date and a time.',
    too_soon: 'Choose a moment that is still to come.',
    too_late: 'Choose an earlier date. The server can’t count that far.',
  },
  until: (moment, zone) => `Until ${moment} (${zone})`,
  alreadyInvited: ({ email, until }) =>
    `${email} already has an invitation.${until ? ` Its link works until ${until}.` : ''}`,
  alreadyAccepted: ({ email }) => `${email} has already accepted an invitation.`,
  perhapsInvited:
    'This person may already have an invitation: it was being sent when the connection was lost or the page was closed.',
  limits: {
    too_many: ({ limit, count }) =>
      `These are ${grouped(count)} people, and ${grouped(limit)} can be invited at once. Remove some, and invite them afterwards.`,
    no_seats: ({ limit, count }) =>
      `These are ${grouped(count)} people, and ${limit === 1 ? '1 seat is' : `${grouped(limit)} seats are`} left.`,
  },
  send: 'Send invitation',
  sendMany: (count) => `Send ${grouped(count)} invitations`,
  sendAnyway: 'Invite anyway',
  sending: 'Sending invitation…',
  sendingSlow: 'This takes longer than usual. The server may still be busy with the e-mail.',
  sendIn: (seconds) => `Send again in ${duration(seconds)}`,
  lost: {
    checking: 'The connection was lost. Checking if the invitation was made…',
    not_yet:
      'Not there yet. The connection was lost, and the server may still be making the invitation. We’ll keep checking for a minute.',
    unknown:
      'The connection was lost, so we don’t know yet if the invitation was made. We’ll check before anything is sent again.',
    exists:
      'The invitation was made, but we didn’t receive its link. Resend it from the list to get a new link.',
    nothing: 'The connection was lost and no invitation was made. You can send it again.',
  },
  checkAgain: 'Check again',
  serverSaid: 'What the server said',
  invitedTitle: (email) => `Invitation for ${email}`,
  invitedLead: ({ role, until }) =>
    `Role: ${role}.${until ? ` The link works until ${until}.` : ''}`,
  emailed: (email) => `We e-mailed the link to ${email}.`,
  notEmailed: 'No e-mail was sent.',
  shareYourself: 'Share the link yourself.',
  serverLink: (host) =>
    `This link leads to ${host}. A stock Fluxbase has no page there; whoever builds this app can point links at ` +
    'its own page (inviteUrl).',
  mailedElsewhere: (host) =>
    `The link in the e-mail leads to ${host}, where a stock Fluxbase has no page. Better share the link shown here.`,
  unsafeLink:
    'The server made a link that is not a web address, so it can’t be copied here. Its base URL needs a look.',
  inviteAnother: 'Invite someone else',

  sendingTitle: 'Sending invitations',
  progress: ({ done, total }) => `${done} of ${total}`,
  resting: (seconds) => `The server asked for a short break. Going on in ${duration(seconds)}.`,
  failedSoFar: (count) =>
    count === 1 ? '1 could not be invited so far.' : `${count} could not be invited so far.`,
  unknownSoFar: (count) =>
    count === 1
      ? 'The connection was lost for 1, so we don’t know yet if it was made.'
      : `The connection was lost for ${count}, so we don’t know yet which were made.`,
  paused: (waiting) =>
    waiting === 1 ? 'Paused. 1 is not sent yet.' : `Paused. ${waiting} are not sent yet.`,
  pausedBecause: 'Paused, because the rest would fail too.',
  checkingLost:
    'The connection was lost. Checking which invitations were made; this can take a minute…',
  finishing: (count) =>
    count === 1 ? 'Stopped. 1 is still on its way.' : `Stopped. ${count} are still on their way.`,
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  leaveOpen: 'Keep this page open until all are sent.',
  resultsTitle: ({ done, open }) =>
    [done > 0 && `${done} invited`, open > 0 && `${open} to look at`].filter(Boolean).join(', '),
  shareLinks: 'Share the links yourself.',
  someNotEmailed: ({ count, total }) => `${count} of ${total} got no e-mail.`,
  allEmailed: 'We e-mailed each of them their link.',
  linksDie: 'Links are shown only now. Copy or save them before you leave this page.',
  copyAll: (count) => (count === 1 ? 'Copy the link' : `Copy all ${count} links`),
  copySome: (count) => (count === 1 ? 'Copy their link' : `Copy these ${count} links`),
  allCopied: 'Links copied',
  allLinks: 'All links',
  save: 'Save as CSV',
  saveFailed: 'The file could not be made. Try again, or copy the links.',
  fileName: 'invitations.csv',
  csvHead: {
    email: 'E-mail',
    name: 'Name',
    role: 'Role',
    result: 'Result',
    link: 'Link',
    expires: 'Expires',
  },
  invitedResult: 'Invited',
  noEmailResult: 'Invited. No e-mail was sent.',
  dateHasPassed: 'Not sent: the date until which the link was to work has passed.',
  notSent: 'Not sent.',
  retryFailed: (count) =>
    count === 1 ? 'Try the failed one again' : `Try the ${count} failed ones again`,
  sendRest: (count) => (count === 1 ? 'Send the last one' : `Send the other ${count}`),
  backToForm: (count) => (count === 0 ? 'Invite more people' : 'Back to the form'),
  copyLinkFor: (email) => `Copy link for ${email}`,
  openProgress: ({ done, total }) => `Sending ${done} of ${total}`,
}

const grouped = (count: number) => count.toLocaleString('en')

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const

const duration = (seconds: number) =>
  seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
