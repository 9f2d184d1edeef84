import type { InvitationRole } from '../invitation/invitation'

/** What the invite form leaves to react-hook-form; the people are kept apart, since there may be hundreds. */
export interface InviteFields {
  /** `''` while nobody chose one. */
  role: InvitationRole
  /** Seconds, or a date. */
  expiry: number | 'date'
  date: string
}
