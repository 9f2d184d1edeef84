import type { InvitationRole } from '../invitation/invitation'

/** The fields that react-hook-form manages. Recipients are kept separately, since there may be hundreds. */
export interface InviteFields {
  /** `''` until the user chooses one. */
  role: InvitationRole
  /** Seconds, or `'date'` if the link works until `date`. */
  expiry: number | 'date'
  date: string
}
