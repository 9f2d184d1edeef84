import type { Expiry } from '../invitation/expiry'
import type { InvitationRole } from '../invitation/invitation'

/** A person to invite. */
export interface BulkRecipient {
  email: string
  role: InvitationRole
  /** When the link expires. A duration starts when the invitation is sent. */
  expiry: Expiry
  name?: string
  /** An invitation was sent earlier, and its outcome is unknown. */
  perhapsSent?: boolean
}

/** How many invitations are in each state. The counts add up to `total`. */
export interface BulkInviteProgress {
  total: number
  waiting: number
  running: number
  done: number
  failed: number
  unknown: number
}
