import { AdminAuth, type Session } from './admin-auth'
import { FluxbaseFetch, type FluxbaseAuth, type FluxbaseFetchOptions } from './fluxbase-fetch'
import { InvitationsManager } from './invitations-manager'

export interface CreateClientOptions extends Omit<FluxbaseFetchOptions, 'auth'> {
  /** Where Fluxbase is: absolute, or a path like `/fluxbase` on the page's own server. A sub-path is kept. */
  url: string
  /** A session to start with. The kit keeps it in memory and refreshes it. */
  session?: Session | null
  /** Called when the session begins, is refreshed or ends: the place to store it, if you want it stored. */
  onSessionChange?: (session: Session | null) => void
  /**
   * For an app that keeps the session itself: the token to send. With `forceRefresh`, a newer one than last time.
   * Takes the place of `session`.
   */
  getAccessToken?: (options: { forceRefresh: boolean }) => string | null | Promise<string | null>
}

export interface FluxbaseClient {
  readonly url: string
  readonly http: FluxbaseFetch
  readonly admin: AdminAuth
  readonly management: { readonly invitations: InvitationsManager }
}

/**
 * A client for one Fluxbase. Throws `FluxbaseError` `invalid_configuration`, with what to do, for a `url` that is none.
 *
 * @example
 * const client = createClient({ url: 'http://localhost:8080' })
 * await client.admin.login({ email: 'admin@example.com', password: 'password' })
 * const { invitations } = await client.management.invitations.list()
 */
export function createClient({
  url,
  session,
  onSessionChange,
  getAccessToken,
  ...options
}: CreateClientOptions): FluxbaseClient {
  const admin: AdminAuth = new AdminAuth(
    () => http,
    session ?? null,
    onSessionChange,
    !getAccessToken,
  )
  const auth: FluxbaseAuth = getAccessToken ? hostAuth(getAccessToken) : admin
  const http: FluxbaseFetch = new FluxbaseFetch(url, { ...options, auth })
  return { url: http.url, http, admin, management: { invitations: new InvitationsManager(http) } }
}

function hostAuth(
  getAccessToken: NonNullable<CreateClientOptions['getAccessToken']>,
): FluxbaseAuth {
  return {
    accessToken: () => getAccessToken({ forceRefresh: false }),
    refresh: async () => getAccessToken({ forceRefresh: true }),
  }
}
