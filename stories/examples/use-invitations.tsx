import { useInvitations } from 'fluxbase-invitations'

/** The addresses on the list. A failure is said, so that it does not look like an empty list. */
export function InvitedPeople() {
  const { data, error, isPending, refetch } = useInvitations()

  if (isPending) return <p role="status">One moment…</p>
  if (error && !data) {
    return (
      <p role="alert">
        The list can’t be shown ({error.code}).{' '}
        <button onClick={() => void refetch()}>Try again</button>
      </p>
    )
  }
  return (
    <ul>
      {data.invitations.map(({ id, email, accepted }) => (
        <li key={id}>
          {email} {accepted && '(has joined)'}
        </li>
      ))}
    </ul>
  )
}
