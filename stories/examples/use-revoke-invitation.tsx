import {
  useInvitations,
  useRevokeBlocker,
  useRevokeInvitation,
  type RevokeBlocker,
} from 'fluxbase-invitations'

const REASONS: Record<RevokeBlocker, string> = {
  accepted: 'has joined',
  link_not_held: 'created in another session, so only its expiry ends it',
  unsupported: 'this server cannot revoke',
}

/** A button where revoking is possible, and the reason where it is not. */
export function OpenInvitations() {
  const { data } = useInvitations()
  const blocker = useRevokeBlocker()
  const { mutate: revoke, error } = useRevokeInvitation()

  return (
    <>
      <ul>
        {data?.invitations.map((invitation) => {
          const blocked = blocker(invitation)
          return (
            <li key={invitation.id}>
              {invitation.email}{' '}
              {blocked ? (
                <small>({REASONS[blocked]})</small>
              ) : (
                <button
                  aria-label={`Revoke the invitation for ${invitation.email}`}
                  onClick={() => revoke(invitation)}
                >
                  Revoke
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {error && <p role="alert">That did not work ({error.code}).</p>}
    </>
  )
}
