import { useQuery } from '@tanstack/react-query'
import { useInvitationsBackend } from 'fluxbase-invitations'
import { invitationQueries } from 'fluxbase-invitations/queries'

/** A query of your own on the kit's cache entry: nothing is requested twice. */
export function LatestInvitation() {
  const { data, error } = useQuery({
    ...invitationQueries(useInvitationsBackend()).list(),
    select: ({ invitations }) => invitations[0]?.email,
  })
  if (error) return <p role="alert">The list can’t be shown ({error.code}).</p>
  return <p>Invited last: {data ?? '…'}</p>
}
