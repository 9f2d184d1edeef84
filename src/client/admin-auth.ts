import * as z from 'zod/mini'
import { requiredText } from '../invitation/nullish'
import {
  sessionResponseSchema,
  type AcceptInvitationResponse,
} from '../invitation/public-responses'
import { tryOrUndefined } from './try-or-undefined'
import { FluxbaseError } from './errors'
import type { FluxbaseAuth, FluxbaseFetch } from './fluxbase-fetch'
import { ADMIN_LOGIN, ADMIN_LOGOUT, DASHBOARD_LOGIN, DASHBOARD_REFRESH } from './paths'
import { readResponse } from './read-response'

/** The tokens of a signed-in person. Secret; kept in memory only. */
export interface Session {
  access_token: string
  refresh_token: string
}

export interface Credentials {
  email: string
  password: string
}

/** Who signed in, and their session. */
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
  /** Whether requests use this session. They do not where the app brings tokens of its own. */
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
   * Takes over a session that came from elsewhere, or drops the present one. Throws what `onSessionChange` throws, or returns
   * its promise; the session has changed in any case.
   */
  setSession(session: Session | null): void {
    // Only the tokens: a session may come with the person it belongs to.
    this.#session = session && {
      access_token: session.access_token,
      refresh_token: session.refresh_token,
    }
    return this.#onChange?.(this.#session)
  }

  /** The same where the app did not ask for it: then what `onSessionChange` throws must not pass for an outcome of ours. */
  #changeSession(session: Session | null): void {
    const told: unknown = tryOrUndefined(() => this.setSession(session))
    tryOrUndefined(() => void Promise.resolve(told).catch(() => undefined))
  }

  /**
   * Signs in. Rejects with `invalid_credentials`, `account_locked`, `account_inactive`, `rate_limited`, or
   * `two_factor_required` with the `userId` the second step is for; that step is the app's.
   *
   * @example
   * await client.admin.login({ email: 'admin@example.com', password: 'password' })
   */
  async login(credentials: Credentials): Promise<LoginResponse> {
    const { email, password } = credentials
    const answer = await this.#logIn({ email, password })
    const second = twoFactorSchema.safeParse(answer)
    if (second.success) {
      throw new FluxbaseError(
        'two_factor_required',
        'this account has a second factor. Post its code with the userId to /dashboard/auth/2fa/verify, then hand the ' +
          'tokens to setSession.',
        { userId: second.data.user_id },
      )
    }
    const session = readResponse(sessionResponseSchema, answer, 'POST', ADMIN_LOGIN)
    this.#changeSession(session)
    return session
  }

  /**
   * The administrators' door first: it says what is wrong. The dashboard's lets every role in, but answers 500 to a wrong
   * password and to a locked account alike, so it is tried only where the first is not there or wants another role.
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
    try {
      return await http.post(DASHBOARD_LOGIN, credentials)
    } catch (error) {
      const failure = error as FluxbaseError
      // nimbleflux says only "Login failed". Behind ADMIN_REQUIRED the password was right a moment ago, so that is a
      // server's trouble; where the first door is not there, a wrong password is what it nearly always means.
      if (wrongRole || failure.serverMessage !== 'Login failed') throw failure
      throw new FluxbaseError('invalid_credentials', 'e-mail or password is wrong.', {
        ...failure,
        cause: failure,
      })
    }
  }

  accessToken(): string | null {
    return this.#session?.access_token ?? null
  }

  /** A new access token, or `null` where the session is over: then it is dropped. */
  async refresh(): Promise<string | null> {
    const session = this.#session
    if (!session) return null
    try {
      const answer = await this.#http().post(DASHBOARD_REFRESH, {
        refresh_token: session.refresh_token,
      })
      const fresh = refreshSchema.parse(answer)
      // Somebody signed in or out meanwhile: theirs counts.
      if (this.#session !== session) return this.accessToken()
      this.#changeSession({ ...session, ...fresh })
      return fresh.access_token
    } catch (error) {
      const { status } = error as FluxbaseError
      const isOver = status === 401 || status === 403
      if (isOver && this.#session === session) this.#changeSession(null)
      return null
    }
  }

  /** Signs out here in any case, and on the server where it can be reached. */
  async logout(): Promise<void> {
    if (!this.#session) return
    const told = this.#http().post(ADMIN_LOGOUT)
    this.#changeSession(null)
    await told.catch(() => undefined)
  }
}
