import { useValidateInvitation } from 'fluxbase-invitations'
import { invalidReason } from 'fluxbase-invitations/client'

/** Says whom a link is for. A link that does not work is an answer; that nobody can tell is an error. */
export function LinkCheck({ token }: { token: string }) {
  const { data, error, isPending } = useValidateInvitation(token)

  if (isPending) return <p role="status">One moment…</p>
  if (error) return <p role="alert">We can’t check this link ({error.code}).</p>
  if (!data.valid) return <p role="alert">This link doesn’t work ({invalidReason(data.error)}).</p>
  return <p>This link is for {data.invitation?.email}.</p>
}
