import { useState, type FormEvent } from 'react'
import type { Account } from './account'

/** Stands for the sign-in of your app. */
export function SignIn({ client, keepUser }: Account) {
  const [failed, setFailed] = useState(false)

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const credentials = { email: String(form.get('email')), password: String(form.get('password')) }
    try {
      const { user } = await client.admin.login(credentials)
      keepUser(user)
      location.assign('/')
    } catch {
      setFailed(true)
    }
  }

  return (
    <main className="page">
      <h1>Sign in</h1>
      <form onSubmit={(event) => void signIn(event)}>
        <p>
          <label>
            E-mail <input name="email" type="email" required />
          </label>
        </p>
        <p>
          <label>
            Password <input name="password" type="password" required />
          </label>
        </p>
        <button>Sign in</button>
        {failed && <p role="alert">Signing in did not work.</p>}
      </form>
    </main>
  )
}
