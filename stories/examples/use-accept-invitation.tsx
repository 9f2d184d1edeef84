import type { FormEvent } from 'react'
import { useAcceptInvitation } from 'fluxbase-invitations'

/** Creates the account. The password is in the input and in one request, and nowhere else. */
export function CreateAccount({ token }: { token: string }) {
  const { accept, data, error, isPending } = useAcceptInvitation(token)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const name = fields.get('name') as string
    const password = fields.get('password') as string
    await accept({ name, password }).catch(() => undefined) // `error` has the reason
  }

  if (data) return <p role="status">Welcome, {data.user.name}.</p>
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label>
        Name <input name="name" autoComplete="name" required />
      </label>{' '}
      <label>
        Password <input name="password" type="password" autoComplete="new-password" required />
      </label>{' '}
      <button disabled={isPending}>Create account</button>
      {error && <p role="alert">That did not work ({error.code}).</p>}
    </form>
  )
}
