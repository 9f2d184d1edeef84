import type { CurrentUser } from 'fluxbase-invitations'
import { createClient, storedSession } from 'fluxbase-invitations/client'

/** The session survives a reload of the tab; the price is that any script of the page can read it. */
export const client = createClient({
  url: import.meta.env.VITE_FLUXBASE_URL ?? 'http://localhost:8080',
  ...storedSession(() => sessionStorage),
})

export function storedUser(): CurrentUser | null {
  return JSON.parse(sessionStorage.getItem('user') ?? 'null') as CurrentUser | null
}

export function storeUser({ id, email, role }: CurrentUser) {
  sessionStorage.setItem('user', JSON.stringify({ id, email, role }))
}
