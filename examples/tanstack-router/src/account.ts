import type { CurrentUser } from 'fluxbase-invitations'
import { createClient, storedSession, type FluxbaseClient } from 'fluxbase-invitations/client'

export type Cookies = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Cookies as a storage. Unlike `sessionStorage`, the server can read them; like it, any script of the page can. */
export function cookieStorage(
  read: () => string,
  write: (cookie: string) => void = () => undefined,
): Cookies {
  return {
    getItem(name) {
      const found = read()
        .split('; ')
        .find((cookie) => cookie.startsWith(`${name}=`))
      return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1))
    },
    setItem: (name, value) => write(`${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`),
    removeItem: (name) => write(`${name}=; Path=/; Max-Age=0`),
  }
}

export interface Account {
  client: FluxbaseClient
  user: CurrentUser | null
  keepUser: (user: CurrentUser) => void
}

/** The visitor's client and user, in the browser as on the server. */
export function openAccount(cookies: Cookies): Account {
  return {
    client: createClient({
      url: import.meta.env.VITE_FLUXBASE_URL ?? 'http://localhost:8080',
      ...storedSession(() => cookies, 'session'),
    }),
    user: JSON.parse(cookies.getItem('user') ?? 'null') as CurrentUser | null,
    keepUser: ({ id, email, role }) => cookies.setItem('user', JSON.stringify({ id, email, role })),
  }
}
