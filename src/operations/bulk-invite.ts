import type { Expiry } from '../invitation/expiry'
import type { InvitationRole } from '../invitation/invitation'
import type { Job } from './lazy-queue'

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

export function bulkInviteProgress(
  items: readonly Pick<Job<unknown, unknown>, 'state'>[],
): BulkInviteProgress {
  const progress = { total: items.length, waiting: 0, running: 0, done: 0, failed: 0, unknown: 0 }
  for (const { state } of items) progress[state] += 1
  return progress
}
