import type { BulkInviteProgress, BulkRecipient } from '../hooks/use-bulk-invite'
import type { InvitationRole } from '../invitation/invitation'
import type { CreateInvitationResponse } from '../invitation/responses'
import type { RoleOption } from '../invitation/roles'

export interface UseInviteFormOptions {
  /**
   * The roles to choose from, by name or with words of your own. Give those that this person may give.
   * @default the provider's `roles`, else those this server seems to know
   */
  roles?: readonly (InvitationRole | RoleOption)[] | undefined
  /** The role chosen at first. @default the last one offered, which has the least power */
  defaultRole?: InvitationRole | undefined
  /** How long a link may work, in seconds; an exact date can be chosen besides. @default 1, 7 and 30 days */
  expiry?: readonly number[] | undefined
  /** Seconds. @default 604800 (7 days) */
  defaultExpiry?: number | undefined
  /** How many may be invited at once. @default 500 */
  maxRecipients?: number | undefined
  /** Only addresses there may be invited. @default all */
  allowedDomains?: readonly string[] | undefined
  /** How many more people fit. @default any number */
  seatsLeft?: number | undefined
  /**
   * Called before anything is sent. `false` sends nothing, and the form stays as it is; so does a rejection, which is then
   * thrown where your error reporting hears it.
   */
  onBefore?:
    ((recipients: readonly BulkRecipient[]) => InviteVeto | Promise<InviteVeto>) | undefined
  /** Called once for each invitation made, with its link; also when the form has left the page by then. */
  onInvited?: ((created: CreateInvitationResponse) => void) | undefined
  /** Called while several are invited, whenever a number changes. */
  onProgress?: ((progress: BulkInviteProgress) => void) | undefined
}

/** `false` stands in the way. */
export type InviteVeto = boolean | void
