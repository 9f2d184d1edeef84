import type { Session } from './admin-auth'
import { jwtSubject } from './request-session'
import { tryOrUndefined, parseJson } from './try-or-undefined'

/** Options of `createClient` that restore a session and keep it stored. */
export interface StoredSession {
  session: Session | null
  onSessionChange: (session: Session | null) => void
}

/**
 * Keeps the session in the storage of your choice. Without it, a client keeps the session in memory, and a reload signs
 * out. The price is that any script on the page can read the tokens. `sessionStorage` ends with the tab, `localStorage`
 * outlives the browser; the user who signed in last in any tab stays in it. If the storage is blocked, full or missing, as on a
 * server, the session stays in memory.
 *
 * @example
 * const client = createClient({ url, ...storedSession(() => sessionStorage) })
 */
export function storedSession(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  key = 'fluxbase-invitations:session',
): StoredSession {
  const stored = () => readSession(tryOrUndefined(() => storage().getItem(key)))
  const first = stored()
  let own = first
  return {
    session: first,
    onSessionChange(session) {
      const before = own
      own = session
      // No server changes the refresh token when it refreshes a session.
      const isSignIn = session && session.refresh_token !== before?.refresh_token
      // Someone else has signed in since, in another tab. That session stays when this tab's is refreshed or ends.
      if (before && !isSignIn && userOf(stored() ?? before) !== userOf(before)) return
      tryOrUndefined(() =>
        session ? storage().setItem(key, JSON.stringify(session)) : storage().removeItem(key),
      )
    },
  }
}

const userOf = ({ access_token }: Session) => jwtSubject(access_token)

/** Validates what is stored: other code may have written it. */
function readSession(text: string | null | undefined): Session | null {
  const { access_token, refresh_token } = Object(parseJson(text)) as Record<string, unknown>
  return typeof access_token === 'string' && typeof refresh_token === 'string'
    ? { access_token, refresh_token }
    : null
}
