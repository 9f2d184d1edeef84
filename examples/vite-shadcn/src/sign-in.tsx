import { useState, type FormEvent } from 'react'
import type { CurrentUser } from 'fluxbase-invitations'
import { Button } from '@/components/ui/button'
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card'
import { client } from './account'

const field = 'h-9 w-full rounded-md border border-input px-3 text-sm'

/** Stands for the sign-in of your app. */
export function SignIn({ onSignedIn }: { onSignedIn: (user: CurrentUser) => void }) {
  const [failed, setFailed] = useState(false)

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const credentials = { email: String(form.get('email')), password: String(form.get('password')) }
    try {
      onSignedIn((await client.admin.login(credentials)).user)
    } catch {
      setFailed(true)
    }
  }

  return (
    <main className="p-4">
      <Card className="mx-auto mt-12 max-w-md">
        <CardHeader>
          <CardTitle>Sign in</CardTitle>
        </CardHeader>
        <CardContent>
          <form className="grid gap-4" onSubmit={(event) => void signIn(event)}>
            <label className="grid gap-2 text-sm font-medium">
              E-mail <input className={field} name="email" type="email" required />
            </label>
            <label className="grid gap-2 text-sm font-medium">
              Password <input className={field} name="password" type="password" required />
            </label>
            <Button type="submit">Sign in</Button>
            {failed && (
              <p role="alert" className="text-sm text-destructive">
                Signing in did not work.
              </p>
            )}
          </form>
        </CardContent>
      </Card>
    </main>
  )
}
