import { useEffect, useRef, useState, type FormEvent } from 'react'
import { toFluxbaseError, type FluxbaseError } from 'fluxbase-invitations/client'
import { client, type Account } from './account'
import { Brand } from './brand'

export interface SignInProps {
  /** Why the user was signed out, or `''`. */
  notice: string
  onSignedIn: (user: Account) => void
}

export function SignIn({ notice, onSignedIn }: SignInProps) {
  const [error, setError] = useState<FluxbaseError | null>(null)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const typed = new FormData(event.currentTarget)
    const { email, password } = Object.fromEntries(typed) as { email: string; password: string }
    setBusy(true)
    setError(null)
    try {
      const { user } = await client.admin.login({ email: email.trim(), password })
      onSignedIn(user)
    } catch (thrown) {
      setError(toFluxbaseError(thrown))
      setBusy(false)
    }
  }

  return (
    <main className="sign-in">
      <form className="card" method="post" onSubmit={(event) => void signIn(event)}>
        <Brand />
        <h1>Sign in</h1>
        <p className="notice" role="status">
          {notice}
        </p>
        <label>
          E-mail
          <input ref={first} name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <p className="error" role="alert">
          {error && errorText(error)}
        </p>
        <button className="button" data-primary="" aria-disabled={busy}>
          {busy ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </main>
  )
}

/** Turns an error's code into text. `message` and `serverMessage` are meant for logs, not for users. */
function errorText({ code, retryAfter }: FluxbaseError): string {
  switch (code) {
    case 'invalid_credentials':
      return 'The e-mail or password is incorrect.'
    case 'account_locked':
      return 'This account is locked after too many attempts. Wait 15 minutes, then try again.'
    case 'account_inactive':
      return 'This account is switched off. Ask an administrator to turn it on.'
    case 'two_factor_required':
      return 'This account asks for a second step, which this demo does not have.'
    case 'rate_limited':
      return `Too many attempts in a short time. Try again in ${retryAfter ?? 60} seconds.`
    case 'network':
    case 'timeout':
    case 'unavailable':
      return 'The server can’t be reached. Check that it runs, then try again.'
    default:
      return 'Signing in did not work. Try again in a moment.'
  }
}
