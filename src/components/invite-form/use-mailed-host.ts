'use client'
import { useInvitationLinks } from '../../hooks/use-invitation-links'
import type { Invitation } from '../../invitation/invitation'

/**
 * Where the link leads that the server put into its mail, if that is not the app's own page: its host. There a stock Fluxbase
 * has no page. `null` where both links are one, or where none is held.
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
