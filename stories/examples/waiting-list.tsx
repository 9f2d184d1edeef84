import type { FormEvent } from 'react'
import { useCreateInvitation, useInvitationTable } from 'fluxbase-invitations'

/** Open invitations for a sidebar, with the kit's data and operations, and custom markup. */
export function WaitingList({ role }: { role: string }) {
  const { state, rows, resend } = useInvitationTable({
    defaultView: { sort: { key: 'expires_at', direction: 'ascending' } },
  })
  const { create, isPending, error } = useCreateInvitation()
  const waiting = [...rows].filter(({ status }) => status === 'pending' || status === 'expiring')

  async function invite(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const email = new FormData(form).get('email') as string
    try {
      await create({ email, role })
      form.reset()
    } catch {
      // `error` has the reason, and what was typed stays.
    }
  }

  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Waiting for an answer</h2>
      {state === 'pending' && <p>One moment…</p>}
      {state === 'error' && <p>The list can’t be shown right now.</p>}
      {(state === 'empty' || (state === 'rows' && waiting.length === 0)) && <p>Nobody.</p>}
      <ul>
        {waiting.map(({ key, invitation, isSending, link }) => (
          <li key={key}>
            {invitation.email} {isSending && '(sending)'}
            {link === null && !isSending && (
              <button
                aria-label={`New link for ${invitation.email}`}
                onClick={() => void resend(invitation)}
              >
                New link
              </button>
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void invite(event)}>
        <label>
          E-mail address <input name="email" type="email" required disabled={isPending} />
        </label>{' '}
        <button>Invite</button>
        <p role="alert">{error && `That did not work (${error.code}).`}</p>
      </form>
    </section>
  )
}
