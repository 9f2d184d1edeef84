import { parseJson } from './attempt'
import { Bearer, type FluxbaseAuth } from './bearer'
import { errorFromResponse } from './error-from-response'
import { FluxbaseError } from './errors'
import type { FluxbaseFetchLike, RequestOptions } from './fluxbase-fetch-like'
import { limited } from './limited'
import { holdsSecret } from './holds-secret'
import { ADMIN_INVITATIONS, isAnonymous, safePath, tokenIn } from './paths'
import { requestHeaders } from './request-headers'
import { resolveUrl } from './resolve-url'

export type { FluxbaseAuth }

export interface FluxbaseFetchOptions {
  /** @default globalThis.fetch, looked up at each request */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * How long one sending may take, in milliseconds. *Create* answers only when its mail is sent, so leave it long.
   * @default 30000
   */
  timeout?: number | undefined
  /** Sent with every request. `Authorization` comes from `auth` alone. */
  headers?: Record<string, string> | undefined
  auth?: FluxbaseAuth | undefined
  /**
   * When *create* carries an `Idempotency-Key`, with which a lost answer can be asked for once more. Fluxbase's default
   * CORS rules refuse that header, so take `'always'` across origins only where `cors.allowed_headers` names it.
   * @default 'same-origin'
   */
  idempotencyKeys?: 'same-origin' | 'always' | 'never' | undefined
}

interface Sending {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** Written once, so that a second sending has the same bytes. */
  body: string | undefined
  options: RequestOptions
  token: string | null
  key?: string
  /** Whether this is the second sending under its key. */
  resent?: boolean
}

/**
 * Talks to one Fluxbase: bearer, refresh, timeout, and every failure as a `FluxbaseError`.
 *
 * Sends no cookies (on the server they beat the bearer), leaves nothing in the HTTP cache and tells no referrer. Follows no
 * redirect: the API has none, so one leads a password or a bearer to somebody else (`protocol`). A 401 is answered by one
 * refresh, shared by all requests that met one, and one more try.
 */
export class FluxbaseFetch implements FluxbaseFetchLike {
  /** Without a slash at the end. */
  readonly url: string
  readonly #options: FluxbaseFetchOptions
  readonly #timeout: number
  readonly #bearer: Bearer | undefined

  /** Throws `invalid_configuration` for a url that no request can be sent to. */
  constructor(url: string, options: FluxbaseFetchOptions = {}) {
    this.url = resolveUrl(url)
    this.#options = options
    this.#timeout = options.timeout ?? 30_000
    this.#bearer = options.auth && new Bearer(options.auth, this.#timeout)
  }

  get(path: string, options?: RequestOptions): Promise<unknown> {
    return this.#request('GET', path, options)
  }

  post(path: string, body?: unknown, options?: RequestOptions): Promise<unknown> {
    return this.#request('POST', path, options, body)
  }

  delete(path: string, options?: RequestOptions): Promise<unknown> {
    return this.#request('DELETE', path, options)
  }

  async #request(
    method: Sending['method'],
    path: string,
    options: RequestOptions = {},
    json?: unknown,
  ): Promise<unknown> {
    if (!path.startsWith('/')) {
      throw new FluxbaseError(
        'invalid_configuration',
        "a path that does not start with '/' could lead to another server, so nothing was sent.",
      )
    }
    const body = JSON.stringify(json) as string | undefined
    const send = (token: string | null) => this.#send({ method, path, body, options, token })
    const bearer = isAnonymous(path) ? undefined : this.#bearer
    if (!bearer) return send(null)

    const token = await bearer.current(options.signal)
    try {
      return await send(token)
    } catch (error) {
      if ((error as FluxbaseError).code !== 'unauthorized') throw error
      const fresh = await bearer.renewed(token, options.signal)
      if (!fresh) throw error
      return send(fresh)
    }
  }

  /** Under a new idempotency key where there is to be one; if the answer gets lost, once more under the same. */
  async #send(sending: Sending): Promise<unknown> {
    if (!this.#wantsKey(sending)) return this.#attempt(sending)
    const keyed = { ...sending, key: randomKey() }
    try {
      return await this.#attempt(keyed)
    } catch (error) {
      if (!isLostAnswer(error as FluxbaseError) || sending.options.signal?.aborted) throw error
      return this.#attempt({ ...keyed, resent: true })
    }
  }

  #attempt({ method, path, body, options, token, key, resent }: Sending): Promise<unknown> {
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
      let text: string
      try {
        response = await fetch(this.url + path, { ...init, signal })
        text = await response.text()
      } catch (cause) {
        // Some fetch libraries put the whole request into their errors.
        const secrets = [tokenIn(path), token, ...Object.values(Object(parseJson(body)))]
        throw new FluxbaseError(
          'network',
          `${what} got no complete answer: Fluxbase is out of reach, or its CORS rules do not name this origin.`,
          { cause: holdsSecret(cause, secrets) ? undefined : cause, outcomeUnknown },
        )
      }
      const { ok, status, headers } = response
      const answer = (await options.parse?.(text)) ?? parseJson(text)
      if (ok && answer !== undefined) return answer
      // Fluxbase's OpenAPI promises a 204 for revoke. No server sends it yet.
      if (status === 204 && method === 'DELETE') return {}
      throw errorFromResponse({ status, headers, method, path, resent, body: answer ?? text })
    }
    return limited(work, {
      timeout: options.timeout ?? this.#timeout,
      signal: options.signal,
      what,
      outcomeUnknown,
    })
  }

  #wantsKey({ method, path }: Sending): boolean {
    const { idempotencyKeys = 'same-origin' } = this.#options
    if (method !== 'POST' || path !== ADMIN_INVITATIONS || idempotencyKeys === 'never') return false
    return idempotencyKeys === 'always' || new URL(this.url).origin === globalThis.location?.origin
  }
}

/** A success that cannot be read was cut, too: the same key brings the same answer again. */
function isLostAnswer({ code, status = 0 }: FluxbaseError): boolean {
  return code === 'network' || (code === 'protocol' && status >= 200 && status < 300)
}

/** 128 random bits. The server stores answers under it, links included, so it must not be guessed. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
