import type { FakeFluxbase } from '../../src/exports/testing'
import type { Fault, RetryAfter, Target } from './schedule'
import { elapsed, sleep } from './virtual-time'

/** One request and its fate. Times are in milliseconds since the beginning. */
export interface Sent {
  number: number
  at: number
  target: Target
  /** The person it invites, and the lifetime of the link in seconds (`null`: the server's default). */
  email: string | null
  expiry: number | null
  /** The token in its path. */
  token: string | null
  key: string | null
  /** The user named by its token, and the token itself. */
  bearer: string | null
  authorization: string | null
  fault: Fault | null
  /** The world's `stay` when the request was sent. */
  stay: number
  /** When and how the request ended for the client. `lost`: the client does not know whether it was carried out. */
  seen: { at: number; as: 'success' | 'refused' | 'lost'; status?: number } | null
}

export interface Created {
  /** The number of its request. */
  number: number
  at: number
  email: string
  expiry: number | null
  id: string
}

/** The network between clients and the fake server, with its faults. Knows what really happened. */
export class Network {
  readonly sent: Sent[] = []
  readonly created: Created[] = []
  readonly accounts: { at: number; email: string }[] = []
  /** Tokens that the server refuses from now on. */
  readonly signedOut = new Set<string>()
  offline = false
  away = false
  /** Only reads get no response. */
  unreadable = false
  /** After this time nothing goes wrong any longer. */
  calm = false
  onSent: (sent: Sent) => void = () => undefined
  readonly #faults: Partial<Record<Target, (Fault | null)[]>>
  readonly #held = new Set<string>()
  readonly #latency: { there: number; back: number }
  readonly #log: (line: string) => void
  readonly #stay: () => number

  constructor(
    fake: FakeFluxbase,
    {
      faults,
      latency,
      log,
      closing,
      stay,
    }: {
      faults: Partial<Record<Target, readonly (Fault | null)[]>>
      latency: { there: number; back: number }
      log: (line: string) => void
      /** Fires when the tab that sends the request is closed. */
      closing: () => AbortSignal
      stay: () => number
    },
  ) {
    this.#faults = Object.fromEntries(
      Object.entries(faults).map(([target, list]) => [target, [...list]]),
    )
    this.#latency = latency
    this.#log = log
    this.#stay = stay
    fake.intercept('*', async (request, next) => {
      const gone = closing()
      if (gone.aborted) return new Promise<never>(() => undefined)
      const sent = this.#note(request, await request.text())
      const signal = AbortSignal.any([request.signal, gone])
      signal.addEventListener('abort', () => this.#end(sent, 'lost'))
      this.onSent(sent)
      try {
        const response = await this.#carry(sent, signal, next)
        if (gone.aborted) return await new Promise<never>(() => undefined)
        this.#end(sent, await meaningOf(response), response.status)
        return response
      } catch (error) {
        if (gone.aborted) return await new Promise<never>(() => undefined)
        this.#end(sent, 'lost')
        throw error
      }
    })
  }

  made(email: string, expiry?: number): number {
    return this.created.filter(
      (one) => one.email === email && (expiry === undefined || one.expiry === expiry),
    ).length
  }

  #note(request: Request, body: string): Sent {
    const { pathname } = new URL(request.url)
    const target = targetOf(request.method, pathname)
    const fault = this.calm ? null : (this.#faults[target]?.shift() ?? null)
    const { email, expiry_duration } = (target === 'create' ? JSON.parse(body) : {}) as {
      email?: string
      expiry_duration?: number
    }
    const sent: Sent = {
      number: this.sent.length + 1,
      at: elapsed(),
      target,
      email: email ?? null,
      expiry: expiry_duration ?? null,
      token: /\/invitations\/([^/]+)/.exec(pathname)?.[1] ?? null,
      key: request.headers.get('idempotency-key'),
      bearer: subjectOf(request.headers.get('authorization')),
      authorization: request.headers.get('authorization'),
      fault: canBe(fault, target, request.headers.has('idempotency-key')) ? fault : null,
      stay: this.#stay(),
      seen: null,
    }
    this.sent.push(sent)
    const { number, token, key, bearer } = sent
    const parts = [
      email ?? token?.slice(0, 6),
      key && `key ${key.slice(0, 4)}`,
      bearer && `by ${bearer.slice(-2)}`,
    ]
    this.#log(
      `#${number} ${target} ${parts.filter(Boolean).join(' ')}${sent.fault ? `  ⚡ ${JSON.stringify(sent.fault)}` : ''}`,
    )
    return sent
  }

  #end(sent: Sent, as: NonNullable<Sent['seen']>['as'], status?: number): void {
    if (sent.seen) return
    sent.seen = { at: elapsed(), as, ...(status && { status }) }
    this.#log(`#${sent.number} ${sent.target} → ${as}${status ? ` ${status}` : ''}`)
  }

  async #carry(sent: Sent, signal: AbortSignal, next: () => Promise<Response>): Promise<Response> {
    const { fault } = sent
    if (this.offline) throw new TypeError('Failed to fetch')
    if (this.away || (this.unreadable && READS.includes(sent.target))) {
      await sleep(20)
      return gatewayError()
    }
    const { there, back } = this.#latency
    await sleep(there)
    if (!fault) {
      const response = await this.#execute(sent, next)
      await sleep(back)
      return response
    }
    switch (fault.type) {
      case 'slow': {
        await sleep(fault.there)
        const response = await this.#execute(sent, next)
        await sleep(fault.back)
        return response
      }
      case 'twice': {
        const first = await this.#execute(sent, next)
        const second = await this.#execute(sent, next)
        return fault.shown === 'first' ? first : second
      }
      case 'refused':
        await sleep(fault.wait)
        return refusal(fault.status, fault.retryAfter)
      case 'lost':
        return this.#lose(fault, sent, signal, next)
    }
  }

  async #lose(
    { by, commit, wait, held }: Extract<Fault, { type: 'lost' }>,
    sent: Sent,
    signal: AbortSignal,
    next: () => Promise<Response>,
  ): Promise<Response> {
    const isLate = typeof commit === 'number'
    const { key } = sent
    if (isLate && held && key) this.#held.add(key)
    const response = commit === 'before' ? await this.#execute(sent, next) : null
    await sleep(wait)
    const givenUp =
      by === 'silence'
        ? new Promise<void>((resolve) => {
            if (signal.aborted) resolve()
            signal.addEventListener('abort', () => resolve())
          })
        : Promise.resolve()
    if (isLate) {
      void givenUp
        .then(() => sleep((sent.seen?.at ?? elapsed()) + commit - elapsed()))
        .then(() => {
          if (key) this.#held.delete(key)
          return this.#execute(sent, next)
        })
    }
    if (by === 'silence') await new Promise<never>(() => undefined)
    if (by === 'network') throw new TypeError('Failed to fetch')
    if (by === 'abort') throw new DOMException('The operation was aborted.', 'AbortError')
    if (by === 'gateway') return gatewayError()
    if (by === 'page') return page(200)
    const text = await response!.text()
    return new Response(text.slice(0, text.length / 2), response!)
  }

  /** The request arrives at the server. */
  async #execute(sent: Sent, next: () => Promise<Response>): Promise<Response> {
    if (sent.key && this.#held.has(sent.key)) {
      return Response.json(
        { code: 'IDEMPOTENCY_REQUEST_IN_PROGRESS', error: 'Request In Progress' },
        { status: 409 },
      )
    }
    if (this.signedOut.has(sent.authorization ?? '')) {
      this.#log(`#${sent.number} ${sent.target} ✎ server 401, signed out`)
      return refusal(401)
    }
    const response = await next()
    const isNew = response.status === 201 && !response.headers.has('idempotency-replayed')
    if (isNew && sent.target === 'create') {
      const { invitation } = (await response.clone().json()) as {
        invitation: { id: string; email: string }
      }
      const { email, id } = invitation
      const { number, expiry } = sent
      this.created.push({ number, at: elapsed(), email, expiry, id })
    }
    if (isNew && sent.target === 'accept') {
      const { user } = (await response.clone().json()) as { user: { email: string } }
      this.accounts.push({ at: elapsed(), email: user.email })
    }
    this.#log(`#${sent.number} ${sent.target} ✎ server ${response.status}`)
    return response
  }
}

/** Requests that change nothing. */
export const READS: readonly Target[] = ['list', 'validate']

function targetOf(method: string, path: string): Target {
  if (path === '/dashboard/auth/refresh') return 'refresh'
  if (path.endsWith('/validate')) return 'validate'
  if (path.endsWith('/accept')) return 'accept'
  if (method === 'POST') return 'create'
  return method === 'DELETE' ? 'revoke' : 'list'
}

/**
 * Removes faults that no server or network produces: a create without a key that is carried out twice, a read that is
 * refused like a write.
 */
function canBe(fault: Fault | null, target: Target, hasKey: boolean): boolean {
  if (fault?.type === 'twice') return target !== 'create' || hasKey
  if (fault?.type === 'refused' && fault.status === 409) return target === 'create' && hasKey
  return true
}

function subjectOf(authorization: string | null): string | null {
  const claims = authorization?.split('.')[1]
  if (!claims) return null
  const { sub } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as {
    sub: string
  }
  return sub
}

async function meaningOf(response: Response): Promise<'success' | 'refused' | 'lost'> {
  const { status } = response
  const text = await response.clone().text()
  let isJson = true
  try {
    JSON.parse(text)
  } catch {
    isJson = false
  }
  // A server whose database is down says this about every link.
  if (/"error":\s*"Invalid token"/.test(text)) return 'refused'
  if (response.ok) return isJson ? 'success' : 'lost'
  return [408, 502, 504].includes(status) || (status >= 500 && !isJson) ? 'lost' : 'refused'
}

const page = (status: number) =>
  new Response('<!doctype html><h1>Something is in the way</h1>', {
    status,
    headers: { 'Content-Type': 'text/html' },
  })

const gatewayError = () => page(502)

const WORDS: Partial<Record<number, object>> = {
  401: { error: 'Invalid or expired token', code: 'INVALID_TOKEN' },
  403: { error: 'Insufficient permissions', code: 'INSUFFICIENT_PERMISSIONS' },
  409: { error: 'Request In Progress', code: 'IDEMPOTENCY_REQUEST_IN_PROGRESS' },
  500: { error: 'Failed' },
  503: { error: 'Service unavailable' },
}

function refusal(status: number, retryAfter?: RetryAfter): Response {
  if (status !== 429) return Response.json(WORDS[status], { status })
  const body = { code: 'RATE_LIMIT_EXCEEDED', error: 'Rate limit exceeded' }
  if (!retryAfter) return Response.json(body, { status })
  const { seconds } = retryAfter
  if (retryAfter.in === 'body') return Response.json({ ...body, retry_after: seconds }, { status })
  const date = (ms: number) => new Date(ms).toUTCString()
  return Response.json(body, {
    status,
    headers:
      retryAfter.in === 'header'
        ? { 'Retry-After': String(seconds) }
        : { Date: date(Date.now()), 'Retry-After': date(Date.now() + seconds * 1000) },
  })
}
