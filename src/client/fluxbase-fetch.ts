import { parseJson, tryOrUndefined } from './try-or-undefined'
import { Bearer, type FluxbaseAuth } from './bearer'
import { FluxbaseError } from './errors'
import { loadFailures } from './failures'
import type { FluxbaseFetchLike, RequestOptions } from './fluxbase-fetch-like'
import { abortedBy, withTimeout } from './with-timeout'
import { ADMIN_INVITATIONS, isAnonymous, safePath, tokenIn } from './paths'
import { requestHeaders } from './request-headers'
import { mayReplay, tieToUser, jwtSubject } from './request-session'
import { isAbsolute, resolveUrl } from './resolve-url'

export type { FluxbaseAuth }

export interface FluxbaseFetchOptions {
  /** @default globalThis.fetch, looked up for each request */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Timeout of each attempt, in milliseconds. *Create* responds only after its mail has been sent, so leave it long.
   * @default 30000
   */
  timeout?: number | undefined
  /** Sent with every request. `Authorization` is set by `auth` alone. */
  headers?: Record<string, string> | undefined
  /** Where bearer tokens come from. Without it, requests carry none. */
  auth?: FluxbaseAuth | undefined
  /**
   * When *create* carries an `Idempotency-Key`, under which it is sent once more if the response is lost. Fluxbase's
   * default CORS rules refuse that header, so use `'always'` across origins only if `cors.allowed_headers` includes it.
   * @default 'same-origin'
   */
  idempotencyKeys?: 'same-origin' | 'always' | 'never' | undefined
}

interface Sending {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** Serialized once, so that a second attempt sends the same bytes. */
  body: string | undefined
  options: RequestOptions
  /** Whether a successful response is wanted as it arrived, instead of parsed. */
  asBytes: boolean
  token: string | null
  key?: string
}

/**
 * Sends requests to one Fluxbase server: with a bearer token, refresh and timeout, and with every failure as a
 * `FluxbaseError`.
 *
 * Sends no cookies (the server prefers them to the bearer token) and no referrer, and leaves nothing in the HTTP cache.
 * Follows no redirect: the API has none, so a redirect would send a password or a token elsewhere (`protocol`). A 401
 * leads to one refresh, shared by all requests that received one, and one more attempt for the same user; a write whose
 * token names no user is not repeated. No error contains a secret of its request, or an object that might.
 */
export class FluxbaseFetch implements FluxbaseFetchLike {
  /** Without a trailing slash. Absolute, unless a path was given where there is no page; then no request can be sent. */
  readonly url: string
  /** The same, but a path if a path was given. It is the same on a server and in a browser. */
  readonly givenUrl: string
  serverTime: number | undefined
  readonly #options: FluxbaseFetchOptions
  readonly #timeout: number | undefined
  readonly #bearer: Bearer | undefined

  /** Throws `invalid_configuration` for a URL that no request can be sent to. */
  constructor(url: string, options: FluxbaseFetchOptions = {}) {
    this.url = resolveUrl(url)
    this.givenUrl = isAbsolute(url) ? this.url : this.url.replace(/^https?:\/\/[^/]*/, '')
    this.#options = options
    this.#timeout = options.timeout
    this.#bearer = options.auth && new Bearer(options.auth, this.#timeout)
  }

  get(path: string, options?: RequestOptions): Promise<unknown> {
    return this.#request('GET', path, options)
  }

  /** Resolves with the body of a successful response, whether it is JSON or not. */
  getBytes(path: string, options?: RequestOptions): Promise<Uint8Array> {
    return this.#request('GET', path, options, undefined, true) as Promise<Uint8Array>
  }

  post(path: string, body?: unknown, options?: RequestOptions): Promise<unknown> {
    return this.#request('POST', path, options, body)
  }

  delete(path: string, options?: RequestOptions): Promise<unknown> {
    return this.#request('DELETE', path, options)
  }

  async subject(): Promise<string | undefined> {
    return jwtSubject((await this.#bearer?.current().catch(() => null)) ?? null)
  }

  async #request(
    method: Sending['method'],
    path: string,
    options: RequestOptions = {},
    json?: unknown,
    asBytes = false,
  ): Promise<unknown> {
    if (!path.startsWith('/')) {
      throw new FluxbaseError(
        'invalid_configuration',
        "the path does not start with '/', so it could reach another server. Nothing was sent.",
      )
    }
    if (!isAbsolute(this.url)) {
      throw new FluxbaseError(
        'invalid_configuration',
        `the url ${JSON.stringify(this.url)} is relative to a page, and there is none here, so no request was sent. On a server, ` +
          "pass an absolute address, like 'http://localhost:8080'.",
      )
    }
    const body = JSON.stringify(json) as string | undefined
    const secrets: unknown[] = [tokenIn(path)]
    try {
      const sending = { method, path, body, options, asBytes, token: null }
      const answer = await this.#authorized(sending, secrets)
      // The signal may have fired after the response arrived.
      if (options.signal?.aborted) {
        throw abortedBy(options.signal, `${method} ${safePath(path)}`, method !== 'GET')
      }
      return answer
    } catch (error) {
      const { redacted } = await loadFailures()
      throw redacted(error, method, [...secrets, ...secretsIn(body)])
    }
  }

  /** Adds a bearer token if the path requires one, and adds the tokens it uses to `secrets`. */
  async #authorized(sending: Sending, secrets: unknown[]): Promise<unknown> {
    const { method, path, options } = sending
    const bearer = isAnonymous(path) ? undefined : this.#bearer
    if (!bearer) return this.#send(sending)

    const { user } = bearer
    const token = await bearer.current(options.signal)
    secrets.push(token)
    if (options.session) tieToUser(options.session, token, user)
    try {
      return await this.#send({ ...sending, token })
    } catch (error) {
      if ((error as FluxbaseError).code !== 'unauthorized') throw error
      const fresh = await bearer.renewed(token, options.signal)
      secrets.push(fresh)
      if (options.session && jwtSubject(fresh)) tieToUser(options.session, fresh)
      if (!fresh || !mayReplay(method, options, token, fresh)) throw error
      return this.#send({ ...sending, token: fresh })
    }
  }

  /** Sends under a new idempotency key if one is wanted, and once more under the same key if the response is lost. */
  async #send(sending: Sending): Promise<unknown> {
    if (!this.#wantsKey(sending)) return this.#attempt(sending)
    const keyed = { ...sending, key: randomKey() }
    try {
      return await this.#attempt(keyed)
    } catch (error) {
      const lost = error as FluxbaseError
      if (!isLostResponse(lost) || sending.options.signal?.aborted) throw lost
      return this.#attempt(keyed).catch((cause: unknown) => {
        // A rate limiter, a gateway or an ended session may refuse the second attempt. That says nothing about the first.
        lost.cause = cause
        throw lost
      })
    }
  }

  #attempt({ method, path, body, options, asBytes, token, key }: Sending): Promise<unknown> {
    const { fetch = globalThis.fetch, headers } = this.#options
    const what = `${method} ${safePath(path)}`
    const outcomeUnknown = method !== 'GET'
    const init: RequestInit = {
      method,
      headers: requestHeaders(
        { ...headers, ...options.headers },
        {
          Accept: 'application/json',
          Authorization: token ? `Bearer ${token}` : null,
          'Content-Type': body && 'application/json',
          'Idempotency-Key': key,
        },
      ),
      body: body ?? null,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    }
    const work = async (signal: AbortSignal) => {
      let response: Response
      let content: string | Uint8Array
      try {
        response = await fetch(this.url + path, { ...init, signal })
        content =
          asBytes && response.ok
            ? new Uint8Array(await response.arrayBuffer())
            : await response.text()
      } catch (cause) {
        throw new FluxbaseError(
          'network',
          `${what} got no complete response. Check that Fluxbase is reachable and that its CORS settings allow this origin.`,
          { cause, outcomeUnknown },
        )
      }
      const { ok, status, headers } = response
      this.serverTime = tryOrUndefined(() => Date.parse(headers.get('date')!)) || this.serverTime
      const answer = typeof content === 'string' ? parseJson(content) : content
      if (ok && answer !== undefined) return answer
      // Fluxbase's OpenAPI promises a 204 for revoke. No server sends it yet.
      if (status === 204 && method === 'DELETE') return {}
      const { errorFromResponse } = await loadFailures()
      throw errorFromResponse({ status, headers, method, path, body: answer ?? content })
    }
    return withTimeout(work, {
      timeout: options.timeout ?? this.#timeout,
      signal: options.signal,
      what,
      outcomeUnknown,
    })
  }

  #wantsKey({ method, path, options }: Sending): boolean {
    const { idempotencyKeys = 'same-origin' } = this.#options
    const isCreate = method === 'POST' && path === ADMIN_INVITATIONS
    if (!(options.idempotencyKey ?? isCreate) || idempotencyKeys === 'never') return false
    return idempotencyKeys === 'always' || new URL(this.url).origin === globalThis.location?.origin
  }
}

/**
 * Whether the response was lost. A success that cannot be read was truncated, and the same key brings the same response
 * again.
 */
function isLostResponse({ code, status = 0 }: FluxbaseError): boolean {
  return code === 'network' || (code === 'protocol' && status >= 200 && status < 300)
}

/** 128 random bits. The server stores responses under the key, links included, so it must not be guessable. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The values of a request body that may be secret: all but e-mail, name and role, whatever their fields are called. */
function secretsIn(body: string | undefined): unknown[] {
  const secrets: unknown[] = []
  JSON.parse(body ?? 'null', (key, value: unknown) =>
    /^(email|name|role)$/.test(key) ? null : secrets.push(value),
  )
  return secrets
}
