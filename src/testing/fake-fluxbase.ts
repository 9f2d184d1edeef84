import { notFound, REQUEST_ID, rowBody, userBody, type Answer } from './answers'
import { authenticate, isAnswer, type Bugs, type Call } from './call'
import { dialects, type DialectName } from './dialects'
import { networkError, type Interceptor } from './faults'
import { IdempotencyKeys } from './idempotency'
import { Limiter } from './limiter'
import { findRoute, type Route, type RouteName } from './routes'
import { ServerState, type Row, type User } from './state'
import type { AcceptInvitationResponse, DashboardUser } from '../invitation/responses'
import type { Invitation } from '../invitation/invitation'

export interface FakeFluxbaseOptions {
  /** Which server generation it speaks like. @default 'm' */
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
  /** @default the server's own: http://localhost:5173 and http://localhost:8080 */
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
  /** Puts something in the way of a route, or of all (`'*'`). Returns what takes it away; `times` limits how often it acts. */
  intercept(
    route: RouteName | '*',
    interceptor: Interceptor,
    options?: { times?: number },
  ): () => void
}

const MIB = 1024 * 1024

/**
 * A Fluxbase in memory: state, a clock and `fetch`. Written from the servers' behaviour and held against recordings of
 * three of them, so that a client that works here works there.
 *
 * @example
 * const fake = createFakeFluxbase()
 * const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
 */
export function createFakeFluxbase({
  dialect: name = 'm',
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
  loginLimit,
  setupLimit = 5,
  allowedOrigins = ['http://localhost:5173', 'http://localhost:8080'],
}: FakeFluxbaseOptions = {}): FakeFluxbase {
  const dialect = dialects[name]
  const bugs: Bugs =
    typeof stockBugs === 'object' ? stockBugs : { accept: stockBugs, revoke: stockBugs }
  let advanced = 0
  const now = () => (typeof start === 'number' ? start : start()) + advanced
  const state = new ServerState(dialect, now)
  const idempotency = new IdempotencyKeys()
  const limiters = {
    global:
      rateLimit &&
      new Limiter(
        rateLimit.requests,
        rateLimit.windowMs,
        `API rate limit exceeded. Maximum ${rateLimit.requests} requests per minute allowed.`,
      ),
    login: new Limiter(
      loginLimit ?? dialect.loginLimit,
      60_000,
      'Too many admin login attempts. Please try again in 1 minute.',
    ),
    setup: new Limiter(
      setupLimit,
      900_000,
      'Too many setup attempts. Please try again in 15 minutes.',
    ),
  }
  const requests: LoggedRequest[] = []
  const interceptors: { route: RouteName | '*'; interceptor: Interceptor; left: number }[] = []
  let requestCount = 0

  async function serve(request: Request): Promise<Response> {
    // The address as it was sent: servers compare paths without decoding them.
    const { pathname, search, searchParams } = new URL(request.url)
    const text = await request.clone().text()
    const found = findRoute(request.method, pathname)
    const routeName = found?.route.name ?? null
    requests.push({
      method: request.method,
      path: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: parsed(text),
      route: routeName,
    })
    const answer = () =>
      respond(request, {
        path: pathname,
        route: found?.route ?? null,
        call: {
          state,
          dialect,
          bugs,
          url,
          email,
          setupToken,
          request,
          query: searchParams,
          token: found?.token ?? '',
          text,
        },
      })
    const inTheWay = interceptors.findLast(
      ({ route, left }) => left > 0 && (route === '*' || route === routeName),
    )
    if (!inTheWay) return answer()
    inTheWay.left -= 1
    return inTheWay.interceptor(request, answer)
  }

  interface Incoming {
    path: string
    route: Route | null
    call: Call
  }

  async function respond(request: Request, { path, route, call }: Incoming): Promise<Response> {
    const headers = new Headers({
      'X-Request-ID': request.headers.get('x-request-id') ?? dialect.requestId(++requestCount),
      ...corsHeaders(request),
    })
    const preflight =
      request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
    if (preflight) return new Response(null, { status: 204, headers })

    const {
      status,
      body,
      headers: own,
    } = await limited(
      limiters.global,
      () =>
        tooLarge(path, call.text) ??
        once(request, path, call.text, () => handle(path, route, call)),
    )
    for (const [header, value] of Object.entries(own ?? {})) headers.set(header, value)
    headers.set('Content-Type', dialect.contentType)
    const json = JSON.stringify(body).replaceAll(REQUEST_ID, headers.get('X-Request-ID')!)
    return new Response(request.method === 'HEAD' ? null : json, { status, headers })
  }

  async function limited(
    limiter: Limiter | null,
    handle: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const counted = limiter?.count(now())
    if (counted && 'refused' in counted) return counted.refused
    const answer = await handle()
    return counted ? { ...answer, headers: { ...counted.headers, ...answer.headers } } : answer
  }

  function tooLarge(path: string, text: string): Answer | null {
    const admin = path.startsWith('/api/v1/admin')
    const max = path.startsWith('/api/') ? (admin ? 5 : 1) * MIB : Infinity
    if (text.length <= max) return null
    const endpoint_type = admin ? 'admin' : 'API'
    return {
      status: 413,
      body: {
        error: 'Payload Too Large',
        code: 'PAYLOAD_TOO_LARGE',
        message: `Request body exceeds maximum size of ${max / MIB}.0 MB for ${endpoint_type} endpoints`,
        hint: dialect.payloadHint,
        details: { max_bytes: max, endpoint_type },
      },
    }
  }

  async function once(
    request: Request,
    path: string,
    text: string,
    handle: () => Promise<Answer>,
  ): Promise<Answer> {
    const key = request.headers.get('idempotency-key')
    const counts = request.method !== 'GET' && path.startsWith('/api/')
    if (!key || !counts) return handle()
    return idempotency.run(
      key,
      { what: `${request.method} ${path}`, body: text, now: now() },
      handle,
    )
  }

  async function handle(path: string, route: Route | null, call: Call): Promise<Answer> {
    if (!route) return nothingThere(path, call)
    const { limit } = route
    const counts = limit && (route.method === 'POST' || dialect.codes)
    return limited(counts ? limiters[limit.name] : null, () => route.handle(call))
  }

  function nothingThere(path: string, call: Call): Answer {
    const { request } = call
    if (request.method === 'HEAD' && findRoute('GET', path)) {
      return { status: dialect.head, body: null }
    }
    const hidden =
      dialect.hidesRoutes && path.startsWith('/api/v1/') && isAnswer(authenticate(call))
    return hidden
      ? {
          status: 401,
          body: {
            error: 'Authentication required. Provide Bearer token, X-Client-Key, or X-Service-Key',
          },
        }
      : notFound(path)
  }

  function corsHeaders(request: Request): Record<string, string> {
    const origin = request.headers.get('origin')
    if (!origin) return {}
    const list = (names: string) => names.replaceAll(', ', dialect.corsSeparator)
    return {
      ...(allowedOrigins.includes(origin) && {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
      }),
      'Access-Control-Expose-Headers': list(
        'Content-Range, Content-Encoding, Content-Length, X-Request-ID, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
      ),
      ...(request.method === 'OPTIONS' && {
        'Access-Control-Allow-Methods': list('GET, POST, PUT, PATCH, DELETE, OPTIONS'),
        'Access-Control-Allow-Headers': list(
          'Origin, Content-Type, Accept, Authorization, X-Request-ID, X-CSRF-Token, X-Impersonation-Token, Prefer, apikey, x-client-app',
        ),
      }),
      ...((request.method === 'OPTIONS' || dialect.maxAgeAlways) && {
        'Access-Control-Max-Age': '300',
      }),
    }
  }

  const first = adminAccount && state.addUser({ ...adminAccount, role: dialect.roles[0] })
  const admin = {
    id: first?.id ?? '',
    ...(adminAccount ?? { email: '', password: '', name: '' }),
  }
  const body = (user: User) => userBody(user, dialect) as unknown as DashboardUser

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
      const user = state.user(email)
      if (!user) throw new Error(`The fake Fluxbase has no user ${email}. Add one with addUser().`)
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
        invitation: rowBody(row, dialect) as unknown as Invitation,
      }
    },

    stopDatabase() {
      state.databaseUp = false
    },
    startDatabase() {
      state.databaseUp = true
    },
    restart() {
      for (const limiter of Object.values(limiters)) limiter?.forget()
      if (dialect.tenants) for (const row of state.rows) row.tenantId ??= state.tenantId
    },

    intercept(route, interceptor, { times = Infinity } = {}) {
      const entry = { route, interceptor, left: times }
      interceptors.push(entry)
      return () => void interceptors.splice(interceptors.indexOf(entry), 1)
    },
  }
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
