import type { ExpiryProblem } from '../invitation/expiry'
import { grouped } from './basics'

/** The texts that the invite form shows at first. They are separate so that the others load later, with what shows them. */
export interface InviteFieldsMessages {
  title: string
  lead: string
  emailLabel: string
  /** The number of addresses in the input, and the largest number allowed. */
  counter: (values: { count: number; max: number }) => string
  addressHint: string
  /** Continues `addressHint` where files can be dropped. */
  dropHint: string
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
  /** The end of the link, with its time zone. */
  until: (moment: string, zone: string) => string
  send: string
  sendMany: (count: number) => string
  /** The submit button's text while there is a warning, and the button for several people who may already be invited. */
  sendAnyway: string
  sending: string
  /** Shown after ten seconds. */
  sendingSlow: string
  /** The submit button's text until the server accepts another request. */
  sendIn: (seconds: number) => string
  checkAgain: string
  csvHead: Record<'email' | 'name' | 'role', string>
  /** The text of the dialog's button while invitations are being sent. */
  openProgress: (values: { done: number; total: number }) => string
  emailProblems: Record<'missing', string>
  lost: Record<'checking', string>
}

export const inviteFieldsEnglish: InviteFieldsMessages = {
  title: 'Invite people',
  lead: 'Each person gets a link to set a password and join.',
  emailLabel: 'E-mail addresses',
  counter: ({ count, max }) => `${grouped(count)} of ${grouped(max)}`,
  addressHint: 'Type or paste addresses',
  dropHint: ', or drop a CSV file.',
  chooseFile: 'Choose a CSV file',
  readingFile: (name) => `Reading ${name ?? 'the pasted table'}…`,
  fileUnreadable: (name) => `${name} couldn’t be read. Try again, or paste the addresses.`,
  reviewFirst: 'Add the people you’re reviewing, or cancel the review.',
  template: 'Download a template',
  templateFile: 'people-to-invite.csv',
  templateFailed: 'The template couldn’t be created. Try again.',

  roleLabel: 'Role',
  roleMissing: 'Choose a role.',
  roleForbidden:
    'You don’t have permission to send this invitation. Choose another role, or ask an administrator.',
  expiryLabel: 'The link works for',
  span: (seconds) => {
    const [size, unit] = UNITS.find(([size]) => seconds % size === 0) ?? [1, 'second']
    const count = seconds / size
    return `${grouped(count)} ${unit}${count === 1 ? '' : 's'}`
  },
  untilDate: 'Until…',
  dateLabel: 'Date and time',
  expiryProblems: {
    missing: 'Enter a date and time.',
    too_soon: 'Choose a time in the future.',
    too_late: 'This date is too far in the future. Choose an earlier one.',
  },
  until: (moment, zone) => `Link works until ${moment} (${zone})`,
  send: 'Send invitation',
  sendMany: (count) => `Send ${grouped(count)} invitations`,
  sendAnyway: 'Invite anyway',
  sending: 'Sending invitation…',
  sendingSlow: 'This is taking longer than usual. The server may still be sending the e-mail.',
  sendIn: (seconds) => `Send again in ${duration(seconds)}`,
  checkAgain: 'Check again',
  csvHead: {
    email: 'E-mail',
    name: 'Name',
    role: 'Role',
  },
  openProgress: ({ done, total }) => `Sending ${grouped(done)} of ${grouped(total)}`,
  emailProblems: { missing: 'Enter the e-mail address of the person to invite.' },
  lost: { checking: 'We didn’t get a reply. Checking if the invitation was created…' },
}

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const

export const duration = (seconds: number) =>
  seconds < 120 ? `${grouped(seconds)} s` : `${Math.ceil(seconds / 60)} min`
