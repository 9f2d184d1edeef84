import type { EmailProblem } from '../invitation/email'

/** What the invite form says. */
export interface InviteFormMessages {
  title: string
  lead: string
  emailLabel: string
  /** By what is wrong with the address. */
  emailProblems: Record<EmailProblem, string>
  roleLabel: string
  /** Sent without a role. */
  roleMissing: string
  /** The server said that this account may not do it. */
  roleForbidden: string
  expiryLabel: string
  /** How long a link works, as a choice. */
  span: (seconds: number) => string
  /** The same as a moment, in the zone named. */
  until: (moment: string, zone: string) => string
  /** There is an open invitation for this address. `until` is missing where its end is unknown. */
  alreadyInvited: (values: { email: string; until: string | undefined }) => string
  alreadyAccepted: (values: { email: string }) => string
  send: string
  /** The button while there is a warning. */
  sendAnyway: string
  sending: string
  /** After ten seconds. */
  sendingSlow: string
  /** The button while the server wants to be left alone. */
  sendIn: (seconds: number) => string
  /** What became of an invitation whose answer got lost. */
  lost: {
    checking: string
    unknown: string
    exists: string
    nothing: string
  }
  checkAgain: string
  /** Opens what the server said, for whoever looks after it. */
  serverSaid: string
  invitedTitle: (email: string) => string
  /** `until` is missing where the end is unknown. */
  invitedLead: (values: { role: string; until: string | undefined }) => string
  emailed: (email: string) => string
  notEmailed: string
  shareYourself: string
  /** Under a link of the server's own making, which leads to `host`. */
  serverLink: (host: string) => string
  /** Beside a link that no browser should follow. */
  unsafeLink: string
  inviteAnother: string
}

export const inviteFormEnglish: InviteFormMessages = {
  title: 'Invite people',
  lead: 'They get a link to set a password and join.',
  emailLabel: 'E-mail address',
  emailProblems: {
    missing: 'Enter the address of the person to invite.',
    too_long: 'This address is too long. The server takes up to 254 characters.',
    no_at: 'This address is not complete. It needs an @, as in name@example.com.',
    no_domain_ending: 'The part after the @ needs an ending, as in example.com.',
    forbidden_character: 'The server takes no quotes, angle brackets or backslashes in an address.',
    malformed: 'This address can’t be right. Look for spaces, commas and stray dots.',
  },
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
  until: (moment, zone) => `Until ${moment} (${zone})`,
  alreadyInvited: ({ email, until }) =>
    `${email} already has an invitation.${until ? ` Its link works until ${until}.` : ''}`,
  alreadyAccepted: ({ email }) => `${email} has already accepted an invitation.`,
  send: 'Send invitation',
  sendAnyway: 'Invite anyway',
  sending: 'Sending invitation…',
  sendingSlow: 'This takes longer than usual. The server may still be busy with the e-mail.',
  sendIn: (seconds) =>
    seconds < 120 ? `Send again in ${seconds} s` : `Send again in ${Math.ceil(seconds / 60)} min`,
  lost: {
    checking: 'The answer got lost. Checking whether the invitation exists…',
    unknown:
      'The answer got lost, so the invitation may exist or not. Check before you send again.',
    exists:
      'The invitation was made, but its link got lost on the way. Resend it from the list to get a new link.',
    nothing: 'The answer got lost, and no invitation was made. You can send it again.',
  },
  checkAgain: 'Check now',
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
  unsafeLink:
    'The server made a link that is not a web address, so it can’t be copied here. Its base URL needs a look.',
  inviteAnother: 'Invite someone else',
}

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const
