import type { Session } from './admin-auth'
import { tryOrUndefined, parseJson } from './try-or-undefined'

/** What `createClient` needs to start with a kept session and to keep it. */
export interface StoredSession {
  session: Session | null
  onSessionChange: (session: Session | null) => void
}

/**
 * Keeps the session where you say; left alone, a client keeps it in memory, and a reload signs out. The price of a storage is
 * that any script on the page can read the tokens. `sessionStorage` ends with the tab, `localStorage` outlives the browser.
 * Where the storage is blocked, full or absent, as on a server, the session stays in memory.
 *
 * @example
 * const client = createClient({ url, ...storedSession(() => sessionStorage) })
 */
export function storedSession(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  key = 'fluxbase-invitations:session',
): StoredSession {
  return {
    session: readSession(tryOrUndefined(() => storage().getItem(key))),
    onSessionChange: (session) =>
      tryOrUndefined(() =>
        session ? storage().setItem(key, JSON.stringify(session)) : storage().removeItem(key),
      ),
  }
}

/** A storage is input like any other. */
function readSession(text: string | null | undefined): Session | null {
  const { access_token, refresh_token } = Object(parseJson(text)) as Record<string, unknown>
  return typeof access_token === 'string' && typeof refresh_token === 'string'
    ? { access_token, refresh_token }
    : null
}
