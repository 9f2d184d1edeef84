import { AdminAuth, type Session } from './admin-auth'
import { FluxbaseFetch, type FluxbaseAuth, type FluxbaseFetchOptions } from './fluxbase-fetch'
import { InvitationsManager } from './invitations-manager'

export interface CreateClientOptions extends Omit<FluxbaseFetchOptions, 'auth'> {
  /** The server's address: absolute, or a path such as `/fluxbase` on the page's own origin. A sub-path is kept. */
  url: string
  /** The initial session. The client keeps it in memory and refreshes it. */
  session?: Session | null
  /** Called when the session begins, is refreshed or ends. Store the session here if it should survive a reload. */
  onSessionChange?: (session: Session | null) => void
  /**
   * For an app that manages the session itself: returns the token to send. With `forceRefresh`, returns a newer one than
   * last time. Replaces `session`.
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
 * Creates a client for one Fluxbase server. Throws `FluxbaseError` `invalid_configuration`, which says what to do, if
 * `url` is not a usable address.
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
