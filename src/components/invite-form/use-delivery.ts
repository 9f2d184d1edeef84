'use client'
import type { BulkInviteItem } from '../../hooks/use-bulk-invite'
import { useInvitationLinks } from '../../hooks/use-invitation-links'
import type { Invitation, CreateInvitationResponse } from '../../invitation/invitation'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'

/** Whether invitations were e-mailed. */
export interface Delivery {
  /** Everyone has a link that leads to the app, so nothing needs to be shared. */
  isDelivered: boolean
  /** What users are told. */
  sentences: readonly string[]
  /** The link in the e-mails leads elsewhere. `''` if it does not. */
  warning: string
  /** Why there was no e-mail, in the server's words. */
  serverWords: string | undefined
}

/** Says whether all, some or none of the invitations were e-mailed, and where those links lead. */
export function useDelivery(
  invited: readonly Omit<CreateInvitationResponse, 'invite_link'>[],
): Delivery {
  const words = useInviteFormMessages()
  const unmailed = invited.filter(({ email_sent }) => !email_sent)
  const mailed = invited.find(({ email_sent }) => email_sent)
  const host = useMailedHost(mailed?.invitation)
  const [one, ...others] = invited
  const isOne = others.length === 0
  function sentences(): string[] {
    if (!one) return []
    if (unmailed.length === 0)
      return [isOne ? words.emailed(one.invitation.email) : words.allEmailed]
    const count = { count: unmailed.length, total: invited.length }
    return [
      mailed ? words.someNotEmailed(count) : words.notEmailed,
      isOne ? words.shareYourself : words.shareLinks,
    ]
  }
  return {
    isDelivered: unmailed.length === 0 && host === null,
    sentences: sentences(),
    warning: host === null ? '' : words.mailedElsewhere(host),
    serverWords: unmailed[0]?.email_status,
  }
}

/** The invitations whose links are known. */
export const invitedIn = (items: readonly BulkInviteItem[]) =>
  items.flatMap(({ output }) => (output && !output.linkLost ? [output] : []))

/**
 * The host of the link in the server's e-mail if it differs from the app's own link, otherwise `null`. An unmodified Fluxbase
 * serves no page at that link. Also `null` if no link is known.
 */
function useMailedHost(invitation: Pick<Invitation, 'id'> | undefined): string | null {
  const links = useInvitationLinks()
  const mailed = invitation && links.mailed(invitation)
  if (!mailed || mailed === links.get(invitation)) return null
  try {
    return new URL(mailed).host
  } catch {
    return null
  }
}
