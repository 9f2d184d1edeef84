import * as z from 'zod/mini'
import { requiredText, sessionResponseSchema } from '../invitation/account-responses'
import type { AcceptInvitationResponse } from '../invitation/public-responses'
import { ignoreFailure } from './try-or-undefined'
import { FluxbaseError } from './errors'
import type { FluxbaseAuth, FluxbaseFetch } from './fluxbase-fetch'
import { ADMIN_LOGIN, ADMIN_LOGOUT, DASHBOARD_LOGIN, DASHBOARD_REFRESH } from './paths'
import { readResponse } from './read-response'

/** The tokens of a signed-in user. They are secret; the client keeps them in memory only. */
export interface Session {
  access_token: string
  refresh_token: string
}

export interface Credentials {
  email: string
  password: string
}

/** The user who signed in, and their session. */
export type LoginResponse = AcceptInvitationResponse

const twoFactorSchema = z.object({ requires_2fa: z.literal(true), user_id: z.string() })
const refreshSchema = z.object({
  access_token: requiredText,
  refresh_token: z.optional(requiredText),
})

/** Signs an administrator in and out, and keeps the session for the fetch client. */
export class AdminAuth implements FluxbaseAuth {
  #session: Session | null
  readonly #http: () => FluxbaseFetch
  readonly #onChange: ((session: Session | null) => void) | undefined
  /** Whether requests use this session. `false` if the app supplies the tokens itself. */
  readonly keepsSession: boolean

  constructor(
    http: () => FluxbaseFetch,
    session: Session | null = null,
    onChange?: (session: Session | null) => void,
    keepsSession = true,
  ) {
    this.#http = http
    this.#session = session
    this.#onChange = onChange
    this.keepsSession = keepsSession
  }

  get session(): Session | null {
    return this.#session
  }

  /**
   * Replaces the current session, or ends it with `null`. Throws what `onSessionChange` throws, or returns the promise it
   * returns; the session has changed either way.
   */
  setSession(session: Session | null): void {
    // Copies only the tokens: the object may be a whole login response, with the user in it.
    this.#session = session && {
      access_token: session.access_token,
      refresh_token: session.refresh_token,
    }
    return this.#onChange?.(this.#session)
  }

  /**
   * Changes the session on behalf of the client. An error from `onSessionChange` is ignored, so that it cannot pass for
   * the outcome of a login, refresh or logout.
   */
  #changeSession(session: Session | null): void {
    ignoreFailure(() => this.setSession(session))
  }

  /**
   * Signs in. Rejects with `invalid_credentials`, `account_locked`, `account_inactive`, `rate_limited`, or
   * `two_factor_required` with the `userId` whose second factor is required; the app performs that step.
   *
   * @example
   * await client.admin.login({ email: 'admin@example.com', password: 'password' })
   */
  async login(credentials: Credentials): Promise<LoginResponse> {
    const { email, password } = credentials
    const answer = await this.#logIn({ email, password })
    const twoFactor = twoFactorSchema.safeParse(answer).data
    if (twoFactor) {
      throw new FluxbaseError(
        'two_factor_required',
        'this account uses two-factor authentication. Post the code and userId to /dashboard/auth/2fa/verify, then pass the ' +
          'tokens to setSession.',
        { userId: twoFactor.user_id },
      )
    }
    const session = readResponse(sessionResponseSchema, answer, 'POST', ADMIN_LOGIN)
    this.#changeSession(session)
    return session
  }

  /**
   * Tries the administrators' route first, because it says what is wrong. The dashboard's route admits every role but
   * answers 500 both to a wrong password and to a locked account, so it is tried only if the first route does not exist
   * or requires another role.
   */
  async #logIn(credentials: Credentials): Promise<unknown> {
    const http = this.#http()
    let wrongRole: boolean
    try {
      return await http.post(ADMIN_LOGIN, credentials)
    } catch (error) {
      const { code, status, serverCode } = error as FluxbaseError
      wrongRole = serverCode === 'ADMIN_REQUIRED'
      const isMissing = status === 404 || (status === 401 && code !== 'invalid_credentials')
      if (!wrongRole && !isMissing) throw error
    }
    return http.post(DASHBOARD_LOGIN, credentials).catch((failure: FluxbaseError) => {
      // nimbleflux says only "Login failed". After ADMIN_REQUIRED the password was accepted a moment ago, so this is a
      // server problem. Where the first route does not exist, it nearly always means a wrong password.
      if (wrongRole || failure.serverMessage !== 'Login failed') throw failure
      throw new FluxbaseError('invalid_credentials', 'the e-mail or password is incorrect.', {
        ...failure,
        cause: failure,
      })
    })
  }

  accessToken(): string | null {
    return this.#session?.access_token ?? null
  }

  /**
   * Returns a new access token, or `null` if there is none. Ends the session if the server refuses to refresh it (401,
   * 403).
   */
  async refresh(): Promise<string | null> {
    const session = this.#session
    if (!session) return null
    try {
      const answer = await this.#http().post(DASHBOARD_REFRESH, {
        refresh_token: session.refresh_token,
      })
      const fresh = refreshSchema.parse(answer)
      // Someone signed in or out in the meantime. That session takes precedence.
      if (this.#session !== session) return this.accessToken()
      this.#changeSession({ ...session, ...fresh })
      return fresh.access_token
    } catch (error) {
      const { status = 0 } = error as FluxbaseError
      if ([401, 403].includes(status) && this.#session === session) this.#changeSession(null)
      return null
    }
  }

  /** Signs out. The session always ends in the client; it ends on the server, too, if the server can be reached. */
  async logout(): Promise<void> {
    if (!this.#session) return
    const request = this.#http().post(ADMIN_LOGOUT)
    this.#changeSession(null)
    await request.catch(() => undefined)
  }
}
