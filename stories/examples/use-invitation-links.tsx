import { CopyButton, useInvitationLinks, useInvitations } from 'fluxbase-invitations'

/** The links that this session received. For the others, the server has none to give. */
export function KnownLinks() {
  const { data } = useInvitations()
  const links = useInvitationLinks()

  return (
    <ul data-fbi-root="">
      {data?.invitations.map((invitation) => {
        const link = links.get(invitation)
        return (
          <li key={invitation.id}>
            {invitation.email}{' '}
            {link ? <CopyButton text={link}>Copy the link</CopyButton> : '(no link here)'}
          </li>
        )
      })}
    </ul>
  )
}
