import { createClient, storedSession, type DashboardUser } from 'fluxbase-invitations/client'

export type Account = Pick<DashboardUser, 'id' | 'email' | 'role'>

/**
 * Left alone, the kit keeps a session in memory, and a reload signs out. Here it outlives a reload of this tab: the price is
 * that a script injected into the page could read it. Across origins `url` is the address of your Fluxbase.
 */
export const client = createClient({
  url: location.origin,
  ...storedSession(() => sessionStorage, 'acme.session'),
})

/** Who is signed in. */
export const keptAccount = () => client.admin.session && kept<Account>('account')

export function keepAccount(account: Account | null): void {
  keep('account', account && { id: account.id, email: account.email, role: account.role })
}

function kept<Value>(name: string): Value | null {
  return JSON.parse(sessionStorage.getItem(`acme.${name}`) ?? 'null') as Value | null
}

function keep(name: string, value: unknown): void {
  sessionStorage.setItem(`acme.${name}`, JSON.stringify(value))
}
