import { Form, redirect } from 'react-router'
import { fluxbaseFor, keepAccount } from '../fluxbase.server'
import type { Route } from './+types/sign-in'

export const meta: Route.MetaFunction = () => [{ title: 'Sign in · Acme' }]

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const credentials = { email: String(form.get('email')), password: String(form.get('password')) }
  const account = await fluxbaseFor(null)
    .admin.login(credentials)
    .catch(() => null)
  if (!account) return 'Signing in did not work.'
  return redirect('/', { headers: await keepAccount(account) })
}

/** Stands for the sign-in of your app. */
export default function SignIn({ actionData }: Route.ComponentProps) {
  return (
    <main className="page">
      <h1>Sign in</h1>
      <Form method="post">
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
        {actionData && <p role="alert">{actionData}</p>}
      </Form>
    </main>
  )
}
