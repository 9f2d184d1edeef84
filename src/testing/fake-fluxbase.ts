import type { Invitation } from '../invitation/invitation'
import type { AcceptInvitationResponse, DashboardUser } from '../invitation/public-responses'
import { rowBody, userBody } from './fake-response'
import { FakeServer } from './fake-server'
import type { Bugs } from './call'
import { corsHeaders, isPreflight } from './cors'
import { dialects, type DialectName } from './dialects'
import { networkError, type Interceptor } from './faults'
import { Interceptions } from './interceptions'
import type { RouteName } from './routes'
import { ServerState, type Row, type User } from './state'

export interface FakeFluxbaseOptions {
  /** The server generation to imitate. @default 'fluxbase-eu-2026.3' */
  dialect?: DialectName
  /**
   * Whether to reproduce the defects of published servers: accepting answers 500, and on nimbleflux revoking answers 400.
   * @default false
   */
  stockBugs?: boolean | Bugs
  /** The URL of the server, which is also the base of invite links. @default 'http://localhost:8080' */
  url?: string
  /**
   * The server's clock: a start time in milliseconds, which only `advance` moves, or a function that returns the time. Give the
   * provider the same clock (`now={fake.now}`), or pass `Date.now` here. Otherwise every invitation has expired.
   * @default 2026-11-23T09:00:00Z
   */
  now?: number | (() => number)
  /** @default 'off' */
  email?: 'off' | 'unconfigured' | 'on'
  /** The first administrator, or `null` for a server before its setup. @default ada@example.com */
  admin?: { email: string; password: string; name: string } | null
  /** @default 'setup-token' */
  setupToken?: string
  /** The rate limit for all requests together. @default null (off) */
  rateLimit?: { requests: number; windowMs: number } | null
  /** Sign-ins per minute. @default 4 for wayli-app-2026.1, otherwise 10 */
  loginLimit?: number
  /** Setup attempts per 15 minutes. @default 5 */
  setupLimit?: number
  /** The origins that CORS allows. @default http://localhost:5173, http://localhost:8080 and `url` */
  allowedOrigins?: readonly string[]
}

export interface LoggedRequest {
  method: string
  /** The path with its query, as sent. */
  path: string
  headers: Record<string, string>
  /** The parsed body if it is JSON, otherwise its text. */
  body: unknown
  route: RouteName | null
}

export interface InviteRow {
  email: string
  /** @default the second role */
  role?: string
  /** Milliseconds since the epoch, or a date string. @default now */
  createdAt?: number | string
  /** @default 7 days after it was created */
  expiresAt?: number | string
  /** @default not accepted */
  acceptedAt?: number | string
  /** A user id. @default the first administrator */
  invitedBy?: string | null
  id?: string
}

export interface FakeFluxbase {
  readonly url: string
  readonly dialect: DialectName
  /** The two roles of this server, the administrators' role first. */
  readonly roles: readonly [string, string]
  /** The first administrator. */
  readonly admin: { id: string; email: string; password: string; name: string }
  /** A replacement for the platform's `fetch`. Answers requests to any origin. */
  readonly fetch: typeof globalThis.fetch
  /** The server's time, in milliseconds since the epoch. */
  readonly now: () => number
  /** Moves the server's clock forward, in milliseconds. */
  advance(ms: number): void
  /** Signs in the administrator, or the user with this address, without a request. */
  signIn(email?: string): AcceptInvitationResponse
  /** Adds a user of the dashboard, or of an application (`app`). The code of every second factor (`totp`) is 123456. */
  addUser(user: {
    email: string
    password: string
    name?: string
    role?: string
    totp?: boolean
    active?: boolean
    app?: boolean
  }): DashboardUser
  /** Adds an invitation without a request. */
  invite(row: InviteRow): { id: string; token: string; link: string; invitation: Invitation }
  /** The stored invitations, newest first. Times are in milliseconds. */
  readonly invitations: readonly Row[]
  /** Every request so far, oldest first. */
  readonly requests: readonly LoggedRequest[]
  stopDatabase(): void
  startDatabase(): void
  /** Resets the rate limits. On nimbleflux, rows without a tenant get one, as they do when a server restarts. */
  restart(): void
  /**
   * Intercepts the requests to a route, or to all of them (`'*'`), at most `times` times. Returns a function that removes
   * the interceptor. The interceptor added last runs first; its `next` calls the ones before it, and then the server.
   */
  intercept(
    route: RouteName | '*',
    interceptor: Interceptor,
    options?: { times?: number },
  ): () => void
}

/**
 * Creates a Fluxbase server in memory, with state, a clock and a `fetch`. It is tested against recordings of three server
 * generations, so a client that works with it works with them.
 *
 * @example
 * const fake = createFakeFluxbase()
 * const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
 * <InvitationsProvider client={client} now={fake.now}>
 */
export function createFakeFluxbase({
  dialect: name = 'fluxbase-eu-2026.3',
  stockBugs = false,
  url = 'http://localhost:8080',
  now: start = Date.UTC(2026, 10, 23, 9),
  email = 'off',
  admin: adminAccount = {
    email: 'ada@example.com',
    password: 'correct-horse-battery',
    name: 'Ada Lovelace',
  },
  setupToken = 'setup-token',
  rateLimit = null,
  loginLimit = dialects[name].loginLimit,
  setupLimit = 5,
  allowedOrigins = ['http://localhost:5173', 'http://localhost:8080', url],
}: FakeFluxbaseOptions = {}): FakeFluxbase {
  const dialect = dialects[name]
  const bugs: Bugs =
    typeof stockBugs === 'object' ? stockBugs : { accept: stockBugs, revoke: stockBugs }
  let advanced = 0
  const now = () => (typeof start === 'number' ? start : start()) + advanced
  const state = new ServerState(dialect, now)
  const backend = new FakeServer(
    { state, dialect, bugs, url, email, setupToken },
    { all: rateLimit, login: loginLimit, setup: setupLimit },
  )
  const requests: LoggedRequest[] = []
  const interceptions = new Interceptions()

  async function serve(request: Request): Promise<Response> {
    // The path as sent, because servers compare paths without decoding them.
    const { pathname, search } = new URL(request.url)
    const text = await request.clone().text()
    const route = backend.route(request)?.route.name ?? null
    requests.push({
      method: request.method,
      path: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: parsed(text),
      route,
    })
    const answer = () => backend.respond(request, text)
    // Interceptors stand for faults of requests that the app makes. A preflight is the browser's own.
    const way = isPreflight(request) ? answer : interceptions.around(request, route, answer)
    return withHeaders(await way(), corsHeaders(request, allowedOrigins, dialect))
  }

  const first = adminAccount && state.addUser({ ...adminAccount, role: dialect.roles[0] })
  const admin = {
    id: first?.id ?? '',
    ...(adminAccount ?? { email: '', password: '', name: '' }),
  }
  const body = (user: User) => userBody(user, dialect)

  return {
    url,
    dialect: name,
    roles: dialect.roles,
    admin,
    now,
    advance: (ms) => {
      advanced += ms
    },
    get invitations() {
      return state.rows
    },
    requests,

    fetch: async (input, init) => {
      const address = input instanceof Request ? input : new URL(input, url)
      const request = new Request(address, init)
      request.signal.throwIfAborted()
      return Promise.race([serve(request), aborted(request.signal)])
    },

    signIn(email = admin.email) {
      const user = state.users.find((user) => user.email === email)
      if (!user) {
        throw new Error(
          `fluxbase-invitations: the fake Fluxbase has no user "${email}", so sign-in failed. Add the user with addUser().`,
        )
      }
      return { user: body(user), ...state.session(user) }
    },

    addUser: ({ name = '', ...user }) =>
      body(
        state.addUser({ name, ...user, ...(user.app && { role: user.role ?? 'authenticated' }) }),
      ),

    invite({
      email,
      role = dialect.roles[1],
      createdAt = now(),
      expiresAt,
      acceptedAt,
      invitedBy,
      id,
    }) {
      const created = time(createdAt)
      const row = state.addRow({
        email,
        role,
        createdAt: created,
        expiresAt: expiresAt === undefined ? created + 604_800_000 : time(expiresAt),
        acceptedAt: acceptedAt === undefined ? null : time(acceptedAt),
        invitedBy: invitedBy === undefined ? admin.id || null : invitedBy,
        ...(id !== undefined && { id }),
      })
      return {
        id: row.id,
        token: row.token,
        link: `${url}/invite/${row.token}`,
        invitation: rowBody(row, dialect),
      }
    },

    stopDatabase() {
      state.databaseUp = false
    },
    startDatabase() {
      state.databaseUp = true
    },
    restart() {
      backend.resetLimits()
      if (dialect.tenants) for (const row of state.rows) row.tenantId ??= state.tenantId
    },

    intercept: (route, interceptor, { times = Infinity } = {}) =>
      interceptions.add(route, interceptor, times),
  }
}

/** Copies the response, because the headers of an interceptor's response may be immutable. */
function withHeaders(response: Response, headers: Record<string, string>): Response {
  const added = Object.entries(headers)
  if (added.length === 0) return response
  const copy = new Response(response.body, response)
  for (const [name, value] of added) copy.headers.set(name, value)
  return copy
}

const time = (date: number | string) => (typeof date === 'number' ? date : Date.parse(date))

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason ?? networkError()))
  })
}
