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
  /** Which server generation it speaks like. @default 'fluxbase-eu-2026.3' */
  dialect?: DialectName
  /**
   * Whether the defects of published servers are there: accepting answers 500, and on N revoking 400.
   * @default false
   */
  stockBugs?: boolean | Bugs
  /** Where it pretends to be; also the base of invite links. @default 'http://localhost:8080' */
  url?: string
  /**
   * Milliseconds at the start, after which its time moves only by `advance`; or a clock to follow.
   * @default 2026-11-23T09:00:00Z
   */
  now?: number | (() => number)
  /** @default 'off' */
  email?: 'off' | 'unconfigured' | 'on'
  /** The first administrator, or `null` for a server that waits for its setup. @default ada@example.com */
  admin?: { email: string; password: string; name: string } | null
  /** @default 'setup-token' */
  setupToken?: string
  /** The limiter for all requests. @default null: off */
  rateLimit?: { requests: number; windowMs: number } | null
  /** Sign-ins a minute. @default 4 on O, else 10 */
  loginLimit?: number
  /** @default 5 in 15 minutes */
  setupLimit?: number
  /** For CORS. @default http://localhost:5173, http://localhost:8080 and `url` */
  allowedOrigins?: readonly string[]
}

export interface LoggedRequest {
  method: string
  /** With its query, as it was sent. */
  path: string
  headers: Record<string, string>
  /** Parsed where it is JSON. */
  body: unknown
  route: RouteName | null
}

export interface InviteRow {
  email: string
  /** @default the second role */
  role?: string
  /** Milliseconds or a date text. @default now */
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
  /** The two roles it knows: administrator first. */
  readonly roles: readonly [string, string]
  /** The first administrator. */
  readonly admin: { id: string; email: string; password: string; name: string }
  /** In place of the platform's `fetch`. Answers for every origin. */
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds. */
  readonly now: () => number
  /** Lets time pass, in milliseconds. */
  advance(ms: number): void
  /** A session without a request, of the administrator or of another user. */
  signIn(email?: string): AcceptInvitationResponse
  /** A user of the dashboard, or with `app` one of an application. A second factor's code is 123456. */
  addUser(user: {
    email: string
    password: string
    name?: string
    role?: string
    totp?: boolean
    active?: boolean
    app?: boolean
  }): DashboardUser
  /** An invitation that is already there. */
  invite(row: InviteRow): { id: string; token: string; link: string; invitation: Invitation }
  /** What is stored, newest first. Times in milliseconds. */
  readonly invitations: readonly Row[]
  /** What came in. */
  readonly requests: readonly LoggedRequest[]
  stopDatabase(): void
  startDatabase(): void
  /** Limiters forget; on N, rows get the tenant they lack. */
  restart(): void
  /**
   * Puts something in the way of a route, or of all (`'*'`). Returns what takes it away; `times` limits how often it acts.
   * The latest comes first, and its `next` leads to the ones before it.
   */
  intercept(
    route: RouteName | '*',
    interceptor: Interceptor,
    options?: { times?: number },
  ): () => void
}

/**
 * A Fluxbase in memory: state, a clock and `fetch`. Written from the servers' behaviour and held against recordings of
 * three of them, so that a client that works here works there.
 *
 * @example
 * const fake = createFakeFluxbase()
 * const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
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
    // The address as it was sent: servers compare paths without decoding them.
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
    // A browser asks its preflight by itself; what gets in the way of requests leaves it alone.
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
          `fluxbase-invitations: the fake Fluxbase has no user "${email}", so nobody can sign in as them. Add one with addUser().`,
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
      backend.forgetLimits()
      if (dialect.tenants) for (const row of state.rows) row.tenantId ??= state.tenantId
    },

    intercept: (route, interceptor, { times = Infinity } = {}) =>
      interceptions.add(route, interceptor, times),
  }
}

/** A copy, since an interceptor may answer with what nobody may change. */
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
