import { useState, type FormEvent } from 'react'
import { InviteLink, useCreateInvitation } from 'fluxbase-invitations'

/** One field and one button. The link exists only now, so it is shown at once. */
export function QuickInvite({ role }: { role: string }) {
  const { create, isPending, isChecking, error } = useCreateInvitation()
  const [link, setLink] = useState<string | null>(null)

  async function invite(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const email = new FormData(form).get('email') as string
    try {
      const { invite_link } = await create({ email, role })
      setLink(invite_link)
      form.reset()
    } catch {
      // `error` has the reason, and what was typed stays.
    }
  }

  return (
    <form onSubmit={(event) => void invite(event)}>
      <label>
        E-mail address <input name="email" type="email" required />
      </label>{' '}
      <button disabled={isPending}>Invite</button>
      {isChecking && <p role="status">The response was lost. We’re checking what happened…</p>}
      {error && <p role="alert">That did not work ({error.code}).</p>}
      {link && (
        <div data-fbi-root="">
          <InviteLink link={link} />
        </div>
      )}
    </form>
  )
}
