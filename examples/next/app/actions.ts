'use server'
import { redirect } from 'next/navigation'
import { fluxbaseFor, readAccount, writeAccount, type Account } from './server'

export async function signIn(form: FormData) {
  const credentials = { email: String(form.get('email')), password: String(form.get('password')) }
  const account = await fluxbaseFor(null)
    .admin.login(credentials)
    .catch(() => null)
  if (!account) redirect('/sign-in?failed')
  await writeAccount(account)
  redirect('/')
}

/** Accepting an invitation signs in. */
export async function keepAccount(account: Account) {
  await writeAccount(account)
}

/** A newer access token, for a browser whose last one was refused. */
export async function renewToken() {
  const account = await readAccount()
  const { admin } = fluxbaseFor(account)
  const token = await admin.refresh()
  if (account && admin.session) await writeAccount({ ...account, ...admin.session })
  return token
}
