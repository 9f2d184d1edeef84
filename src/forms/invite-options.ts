import type { BulkInviteProgress, BulkRecipient } from '../hooks/use-bulk-invite'
import type { InvitationRole, CreateInvitationResponse } from '../invitation/invitation'
import type { RoleOption } from '../invitation/roles'

export interface UseInviteFormOptions {
  /**
   * The roles to choose from, by name or with your own labels. Pass the roles that the signed-in user may assign.
   * @default the provider's `roles`, otherwise the roles that the server seems to know
   */
  roles?: readonly (InvitationRole | RoleOption)[] | undefined
  /** The role that is selected initially. @default the last one offered, which has the fewest permissions */
  defaultRole?: InvitationRole | undefined
  /** The lifetimes of a link to choose from, in seconds; users can also pick an exact date. @default 1, 7 and 30 days */
  expiry?: readonly number[] | undefined
  /** Seconds. @default 604800 (7 days) */
  defaultExpiry?: number | undefined
  /** The most people that can be invited at once. @default 500 */
  maxRecipients?: number | undefined
  /** Only addresses at these domains can be invited. @default all domains */
  allowedDomains?: readonly string[] | undefined
  /** The number of seats left. @default unlimited */
  seatsLeft?: number | undefined
  /**
   * Called before anything is sent. If it returns `false`, throws or rejects, nothing is sent and the form keeps its contents.
   * An error goes to the provider's `onProblem`.
   */
  onBefore?:
    ((recipients: readonly BulkRecipient[]) => InviteVeto | Promise<InviteVeto>) | undefined
  /** Called once for each invitation that is created, with its link, even if the form has been unmounted by then. */
  onInvited?: ((created: CreateInvitationResponse) => void) | undefined
  /** Called whenever the progress of a run of several invitations changes. */
  onProgress?: ((progress: BulkInviteProgress) => void) | undefined
}

/** `false` prevents sending. */
export type InviteVeto = boolean | void
