'use client'
import { useInvitationLinks } from '../../hooks/use-invitation-links'
import type { Invitation } from '../../invitation/invitation'

/**
 * The host of the link in the server's e-mail if it differs from the app's own link, otherwise `null`. An unmodified Fluxbase
 * serves no page at that link. Also `null` if no link is known.
 */
export function useMailedHost(invitation: Pick<Invitation, 'id'> | undefined): string | null {
  const links = useInvitationLinks()
  const mailed = invitation && links.mailed(invitation)
  if (!mailed || mailed === links.get(invitation)) return null
  try {
    return new URL(mailed).host
  } catch {
    return null
  }
}
