import { useInvitations, useResendInvitation } from 'fluxbase-invitations'

/** A new link for everybody who has not joined. The old link is revoked if this session knows it. */
export function NewLinks() {
  const { data: list } = useInvitations()
  const { mutate: resend, data: resent, isPending, error } = useResendInvitation()

  return (
    <>
      <ul>
        {list?.invitations
          .filter(({ accepted }) => !accepted)
          .map((invitation) => (
            <li key={invitation.id}>
              {invitation.email}{' '}
              <button
                aria-label={`New link for ${invitation.email}`}
                disabled={isPending}
                onClick={() => resend(invitation)}
              >
                New link
              </button>
            </li>
          ))}
      </ul>
      <p role="status">
        {resent && `${resent.invitation.email} has a new link. `}
        {resent?.previous === 'live' && 'The old one works, too, until it expires.'}
      </p>
      {error && <p role="alert">That did not work ({error.code}).</p>}
    </>
  )
}
