import { useInvitations, useMinute } from 'fluxbase-invitations'

const HOUR = 3_600_000

/** "31 hours", counted on every minute. Only this component rerenders. */
export function OldestInvitation() {
  const { data } = useInvitations()
  const now = useMinute()
  const oldest = data?.invitations.findLast(({ accepted }) => !accepted)
  if (!oldest) return null
  const hours = Math.floor((now - Date.parse(oldest.created_at)) / HOUR)
  return (
    <p>
      {oldest.email} was invited {hours} hours ago.
    </p>
  )
}
