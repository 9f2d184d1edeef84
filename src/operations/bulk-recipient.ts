import type { Expiry } from '../invitation/expiry'
import type { InvitationRole } from '../invitation/invitation'

/** Somebody to invite. */
export interface BulkRecipient {
  email: string
  role: InvitationRole
  /** Of the link. One that is a span begins when the invitation is sent. */
  expiry: Expiry
  name?: string
  /** Sent before, and it is not known what became of it. */
  perhapsSent?: boolean
}
