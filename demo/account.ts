import { createClient, storedSession, type DashboardUser } from 'fluxbase-invitations/client'

export type Account = Pick<DashboardUser, 'id' | 'email' | 'role'>

/**
 * By default, the kit keeps a session in memory, so a reload signs the user out. Here the session survives a reload of the tab;
 * the price is that a script injected into the page could read it. If your Fluxbase is on another origin, set `url` to its URL.
 */
export const client = createClient({
  url: location.origin,
  ...storedSession(() => sessionStorage, 'acme.session'),
})

/** The signed-in account, or `null`. */
export const storedAccount = () => client.admin.session && readItem<Account>('account')

export function storeAccount(account: Account | null): void {
  writeItem('account', account && { id: account.id, email: account.email, role: account.role })
}

function readItem<Value>(name: string): Value | null {
  return JSON.parse(sessionStorage.getItem(`acme.${name}`) ?? 'null') as Value | null
}

function writeItem(name: string, value: unknown): void {
  sessionStorage.setItem(`acme.${name}`, JSON.stringify(value))
}
