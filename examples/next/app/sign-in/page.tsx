import { signIn } from '../actions'

interface SignInPageProps {
  searchParams: Promise<{ failed?: string }>
}

/** Stands for the sign-in of your app. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { failed } = await searchParams
  return (
    <main className="page">
      <h1>Sign in</h1>
      <form action={signIn}>
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
        {failed !== undefined && <p role="alert">Signing in did not work.</p>}
      </form>
    </main>
  )
}
