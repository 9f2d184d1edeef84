import { useInvitations } from 'fluxbase-invitations'
import { invitationStatus } from 'fluxbase-invitations/client'

/** The numbers above the table: the same query, so no further request. `now` is in milliseconds since the epoch. */
export function useInvitationStats(now: number) {
  const { data } = useInvitations({
    select: ({ invitations }) => {
      const statuses = invitations.map((invitation) => invitationStatus(invitation, now))
      const count = (name: string) => statuses.filter((status) => status === name).length
      const accepted = count('accepted')
      return {
        invited: statuses.length,
        open: count('pending') + count('expiring'),
        expiring: count('expiring'),
        accepted,
        expired: count('expired'),
        rate: Math.round((accepted / Math.max(statuses.length, 1)) * 100),
      }
    },
  })
  return data
}
