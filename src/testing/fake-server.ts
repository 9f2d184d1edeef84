import { notFound, REQUEST_ID, type FakeResponse } from './fake-response'
import { authenticate, isFakeResponse, type Call } from './call'
import { isPreflight } from './cors'
import { IdempotencyKeys } from './idempotency'
import { Limiter } from './limiter'
import { findRoute, type RouteName } from './routes'

/** The parts of a call that are the same for every request. */
export type Settings = Omit<Call, 'request' | 'query' | 'params' | 'text'>

export interface Limits {
  /** For all requests together; `null` means no limit. */
  all: { requests: number; windowMs: number } | null
  /** Sign-ins per minute. */
  login: number
  /** Setup attempts per 15 minutes. */
  setup: number
}

const MIB = 1024 * 1024
const MINUTE = 60_000

/** Handles requests in the servers' order: rate limit, body size, idempotency key, the route's own limit, the route. */
export class FakeServer {
  readonly #settings: Settings
  readonly #idempotency = new IdempotencyKeys()
  readonly #limiter: Limiter | null
  readonly #routeLimiters: Partial<Record<RouteName, Limiter>>
  #count = 0

  constructor(settings: Settings, { all, login, setup }: Limits) {
    this.#settings = settings
    this.#limiter =
      all &&
      new Limiter(
        all.requests,
        all.windowMs,
        `API rate limit exceeded. Maximum ${all.requests} requests per minute allowed.`,
      )
    const setups = new Limiter(
      setup,
      15 * MINUTE,
      'Too many setup attempts. Please try again in 15 minutes.',
    )
    this.#routeLimiters = {
      'admin.login': new Limiter(
        login,
        MINUTE,
        'Too many admin login attempts. Please try again in 1 minute.',
      ),
      'admin.setup': setups,
      ...(settings.dialect.countsSetupStatus && { 'admin.setupStatus': setups }),
    }
  }

  /** The route that handles a request, if any. */
  route({ method, url }: Request) {
    const routeMethod = method === 'HEAD' && this.#settings.dialect.headIsGet ? 'GET' : method
    return findRoute(routeMethod, new URL(url).pathname)
  }

  async respond(request: Request, text: string): Promise<Response> {
    const { dialect, state } = this.#settings
    const id = request.headers.get('x-request-id') ?? dialect.requestId(++this.#count)
    if (isPreflight(request)) {
      return new Response(null, { status: 204, headers: { 'X-Request-ID': id } })
    }
    const { status, body, headers } = await this.#limited(
      this.#limiter,
      () => this.#tooLarge(request, text) ?? this.#once(request, text),
    )
    const json = JSON.stringify(body).replaceAll(REQUEST_ID, id)
    return new Response(request.method === 'HEAD' ? null : json, {
      status,
      headers: {
        'Content-Type': dialect.contentType,
        Date: new Date(state.now()).toUTCString(),
        'X-Request-ID': id,
        ...headers,
      },
    })
  }

  resetLimits(): void {
    this.#limiter?.reset()
    for (const limiter of Object.values(this.#routeLimiters)) limiter.reset()
  }

  async #limited(
    limiter: Limiter | null | undefined,
    handle: () => FakeResponse | Promise<FakeResponse>,
  ): Promise<FakeResponse> {
    const counted = limiter?.count(this.#settings.state.now())
    if (counted && 'refused' in counted) return counted.refused
    const response = await handle()
    return counted
      ? { ...response, headers: { ...counted.headers, ...response.headers } }
      : response
  }

  #tooLarge({ url }: Request, text: string): FakeResponse | null {
    const { pathname } = new URL(url)
    const [mib, endpoint] = pathname.startsWith('/api/v1/admin') ? [5, 'admin'] : [1, 'API']
    const size = new TextEncoder().encode(text).length
    if (!pathname.startsWith('/api/') || size <= mib * MIB) return null
    return {
      status: 413,
      body: {
        error: 'Payload Too Large',
        code: 'PAYLOAD_TOO_LARGE',
        message: `Request body exceeds maximum size of ${mib}.0 MB for ${endpoint} endpoints`,
        hint: this.#settings.dialect.payloadHint,
        details: { max_bytes: mib * MIB, endpoint_type: endpoint },
      },
    }
  }

  /** Servers check the idempotency key before they authenticate the caller. */
  async #once(request: Request, text: string): Promise<FakeResponse> {
    const { pathname } = new URL(request.url)
    const key = request.headers.get('idempotency-key')
    const changes = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(request.method)
    if (!key || !changes || !pathname.startsWith('/api/')) return this.#handle(request, text)
    const target = `${request.method} ${pathname}`
    return this.#idempotency.run(key, { target, body: text, now: this.#settings.state.now() }, () =>
      this.#handle(request, text),
    )
  }

  async #handle(request: Request, text: string): Promise<FakeResponse> {
    const { pathname, searchParams } = new URL(request.url)
    const found = this.route(request)
    const params = found?.params ?? {}
    const call: Call = { ...this.#settings, request, query: searchParams, params, text }
    if (!found) return this.#notFound(call, pathname)
    const { name, handle } = found.route
    return this.#limited(this.#routeLimiters[name], () => handle(call))
  }

  /** A 404, also if only the method is unknown. With `hidesRoutes`, callers without a session get a 401 under the API's path. */
  #notFound(call: Call, path: string): FakeResponse {
    const hidden =
      call.dialect.hidesRoutes && path.startsWith('/api/v1/') && isFakeResponse(authenticate(call))
    if (!hidden) return notFound(path)
    const error = 'Authentication required. Provide Bearer token, X-Client-Key, or X-Service-Key'
    return { status: 401, body: { error } }
  }
}
