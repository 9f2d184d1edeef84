import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FluxbaseError, type FluxbaseErrorCode } from '../../src/client/errors'
import { tryOrUndefined } from '../../src/client/try-or-undefined'
import { createClient } from '../../src/client/create-client'
import { FluxbaseFetch, type FluxbaseFetchOptions } from '../../src/client/fluxbase-fetch'
import { deferred } from '../support/deferred'
import { jwt } from './jwt'
import { json, scriptedFetch, type Answer } from './scripted-fetch'
import { serialized } from './serialized'
import { eventually } from '../support/patience'

const URL_OF_FLUXBASE = 'https://fluxbase.example.com'
const LIST = '/api/v1/admin/invitations'
const TOKEN = 'iv8c9V-w_IL-4voM-JU-wGfPjy5lOMpNUNlv0DltE6s='
const VALIDATE = `/api/v1/invitations/${TOKEN}/validate`
const ACCEPT = `/api/v1/invitations/${TOKEN}/accept`

const ok = () => json(200, { fine: true })
const expired = () => json(401, { error: 'Invalid or expired token', code: 'INVALID_TOKEN' })
const dropped = () => new TypeError('Failed to fetch')
const cut = () =>
  new Response(
    new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) }),
    {
      status: 201,
    },
  )
const silence: Answer = (_url, { signal }) =>
  new Promise((_answer, reject) =>
    signal!.addEventListener('abort', () => reject(new Error('cut off'))),
  )

function talking(options: FluxbaseFetchOptions, ...answers: Answer[]) {
  const { fetch, sent } = scriptedFetch(...answers)
  return { http: new FluxbaseFetch(URL_OF_FLUXBASE, { fetch, ...options }), sent }
}

/** An app's session: the current token, and the tokens that refreshing returns. */
function source(first: string | null, ...fresh: (string | null)[]) {
  let token = first
  const refresh = vi.fn(async () => (token = fresh.shift() ?? null))
  return { accessToken: () => token, refresh, sign: (next: string) => (token = next) }
}

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it did not fail'),
    (error: unknown) => error,
  )

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a request', () => {
  it('a request sends no cookies and no referrer, is not cached and follows no redirect (S07, S20, S21, S32)', async () => {
    const { http, sent } = talking({}, ok(), ok(), ok())
    await http.get(LIST)
    await http.post(ACCEPT, {})
    await http.delete(`${LIST}/${TOKEN}`)
    expect(sent).toHaveLength(3)
    for (const { init } of sent) {
      expect(init).toMatchObject({
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
      })
    }
  })

  it('a request has a JSON content type only if it has a body', async () => {
    const { http, sent } = talking({}, ok(), ok(), ok())
    await http.get(LIST)
    await http.post('/api/v1/admin/logout')
    await http.post(LIST, { email: 'a@example.com' })
    expect(sent.map(({ headers }) => headers.get('content-type'))).toEqual([
      null,
      null,
      'application/json',
    ])
    expect(sent[2]!.body).toBe('{"email":"a@example.com"}')
  })

  it('a request carries the app’s headers, none of which can replace its own (S45)', async () => {
    const { http, sent } = talking(
      {
        auth: source('mine'),
        headers: { 'X-FB-Tenant': 'acme', accept: 'text/html', authorization: 'Bearer other' },
      },
      ok(),
      ok(),
    )
    await http.post(LIST, {}, { headers: { 'content-type': 'text/plain', 'X-Request-ID': 'r1' } })
    expect(Object.fromEntries(sent[0]!.headers)).toEqual({
      accept: 'application/json',
      authorization: 'Bearer mine',
      'content-type': 'application/json',
      'x-fb-tenant': 'acme',
      'x-request-id': 'r1',
    })
    await http.get(VALIDATE)
    expect(sent[1]!.headers.has('authorization')).toBe(false)
  })

  it.each([
    { headers: { 'X-Note': 'canary\r\nX-Evil: 1' } },
    { headers: { 'X-Note': 'canary ☃' } },
    { auth: { accessToken: () => 'canary☃', refresh: () => null } },
  ])(
    'a request with an invalid header is not sent, and the error does not contain the header’s value (S19)',
    async (options) => {
      const { http, sent } = talking(options, ok())
      const error = (await failureOf(http.get(LIST))) as Error
      expect(error).toMatchObject({ code: 'invalid_configuration' })
      expect(`${error.message}${error.stack}${String(error.cause)}`).not.toContain('canary')
      expect(sent).toEqual([])
    },
  )

  it('a request goes only to the configured server (S20)', async () => {
    const { http, sent } = talking({ auth: source('mine') }, ok())
    for (const path of ['@evil.example/', 'https://evil.example/', '.evil.example', '']) {
      await expect(http.get(path)).rejects.toMatchObject({ code: 'invalid_configuration' })
    }
    expect(sent).toEqual([])
    await http.get('//evil.example')
    expect(new URL(sent[0]!.url).origin).toBe(URL_OF_FLUXBASE)
  })

  it('a request uses the global fetch of the moment, because MSW replaces it late', async () => {
    const http = new FluxbaseFetch(URL_OF_FLUXBASE)
    vi.stubGlobal('fetch', scriptedFetch(ok()).fetch)
    expect(await http.get(LIST)).toEqual({ fine: true })
  })
})

describe('a response', () => {
  it('a response may begin with a byte order mark (F43)', async () => {
    const { http } = talking({}, new Response('\uFEFF{"fine":true}'))
    expect(await http.get(LIST)).toEqual({ fine: true })
  })

  it.each([
    ['a page', () => new Response('<!doctype html><title>App</title>')],
    ['nothing', () => new Response('')],
    ['204', () => new Response(null, { status: 204 })],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: '/login' } })],
    [
      'an opaque redirect',
      () =>
        ({
          ...Response.error(),
          type: 'opaqueredirect',
          status: 0,
          ok: false,
          headers: new Headers(),
          text: async () => '',
        }) as Response,
    ],
  ])('a response that is %s is not one of the API’s (F30, F41, F42)', async (_name, answer) => {
    const { http } = talking({}, answer(), answer())
    await expect(http.get(LIST)).rejects.toMatchObject({ code: 'protocol', outcomeUnknown: false })
    await expect(http.post(ACCEPT, {})).rejects.toMatchObject({
      code: 'protocol',
      outcomeUnknown: true,
    })
  })

  it('a 204 without a body is a success for a DELETE', async () => {
    const { http } = talking({}, new Response(null, { status: 204 }))
    expect(await http.delete(`${LIST}/${TOKEN}`)).toEqual({})
  })

  it('a response truncated at any byte is a FluxbaseError, never a partial value (F43)', async () => {
    const whole = JSON.stringify({ invitations: [{ id: '1', email: 'ä@example.com' }] })
    for (let length = 0; length < whole.length; length++) {
      const { http } = talking({}, new Response(whole.slice(0, length)))
      await expect(http.get(LIST)).rejects.toMatchObject({ code: 'protocol' })
    }
  })
})

describe('a request without a response', () => {
  it.each([
    ['the connection fails', dropped],
    ['the body is truncated', cut],
  ])(
    'a read fails and a write has an unknown outcome if %s (F03, F04, F06)',
    async (_name, answer) => {
      const { http, sent } = talking({}, answer(), answer(), answer())
      await expect(http.get(LIST)).rejects.toMatchObject({ code: 'network', outcomeUnknown: false })
      for (const write of [() => http.post(ACCEPT, {}), () => http.delete(`${LIST}/${TOKEN}`)]) {
        await expect(write()).rejects.toMatchObject({ code: 'network', outcomeUnknown: true })
      }
      expect(sent).toHaveLength(3)
    },
  )

  it('a request is aborted after its timeout (F07)', async () => {
    vi.useFakeTimers()
    const { http, sent } = talking({}, silence, silence, silence)
    for (const [call, wait, outcomeUnknown] of [
      [() => http.get(LIST), 30_000, false],
      [() => http.post(LIST, {}), 30_000, true],
      [() => http.get(LIST, { timeout: 50 }), 50, false],
    ] as const) {
      const failure = failureOf(call())
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(sent.at(-1)!.init.signal!.aborted).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(await failure).toMatchObject({ code: 'timeout', outcomeUnknown })
      expect(sent.at(-1)!.init.signal!.aborted).toBe(true)
    }
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([0, -1, NaN, '30s'])(
    'a timeout that is no number of milliseconds, such as %s, is the default (F07)',
    async (timeout) => {
      vi.useFakeTimers()
      const { http, sent } = talking({ timeout: timeout as number }, silence)
      const failure = failureOf(http.get(LIST))
      await vi.advanceTimersByTimeAsync(29_999)
      expect(sent[0]!.init.signal!.aborted).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(await failure).toMatchObject({ code: 'timeout' })
    },
  )

  it('a request is aborted by the caller’s signal and leaves no timer or listener (F08, F91)', async () => {
    vi.useFakeTimers()
    const { http, sent } = talking({}, silence)
    const controller = new AbortController()
    const { signal } = controller
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    const failure = failureOf(http.post(ACCEPT, {}, { signal }))
    await vi.advanceTimersByTimeAsync(0)
    controller.abort('enough')
    expect(await failure).toMatchObject({ code: 'aborted', outcomeUnknown: true, cause: 'enough' })
    expect(sent[0]!.init.signal!.aborted).toBe(true)
    const listeners = added.mock.calls.map(([, listener]) => listener)
    expect(listeners.length).toBeGreaterThan(0)
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      expect.arrayContaining(listeners),
    )
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([0, 1, 2, 3, 4])(
    'a request rejects if the signal fires %i microtasks after the response was read',
    async (steps) => {
      const controller = new AbortController()
      const response = ok()
      response.text = async () => {
        let later = Promise.resolve()
        for (let step = 0; step < steps; step++) later = later.then(() => undefined)
        void later.then(() => controller.abort())
        return '{"fine":true}'
      }
      const { http } = talking({}, response)
      const { signal } = controller
      await expect(http.get(LIST, { signal })).rejects.toMatchObject({ code: 'aborted' })
    },
  )

  it('getBytes resolves with the body as it was sent, and fails like get', async () => {
    const written = '{ "invitations": ["é"] }'
    const { http } = talking({}, new Response(written), new Response('no list'), json(403, {}))
    const read = async () => new TextDecoder().decode(await http.getBytes(LIST))
    expect(await read()).toBe(written)
    expect(await read()).toBe('no list')
    expect(await failureOf(http.getBytes(LIST))).toMatchObject({ code: 'forbidden', status: 403 })
  })

  it('a request is not sent if its signal has already fired', async () => {
    const { http, sent } = talking({ auth: source('mine') })
    const signal = AbortSignal.abort()
    for (const call of [http.get(LIST, { signal }), http.post(ACCEPT, {}, { signal })]) {
      expect(await failureOf(call)).toMatchObject({ code: 'aborted', outcomeUnknown: false })
    }
    expect(sent).toEqual([])
  })

  it('errors contain no token, even if a fetch library puts the URL into its own errors (S13)', async () => {
    const leaky = new Error(`request to ${URL_OF_FLUXBASE}${ACCEPT} failed`)
    const { http } = talking({}, leaky, dropped(), silence)
    for (const call of [
      http.post(ACCEPT, { password: 'canary-password' }),
      http.get(VALIDATE),
      http.get(VALIDATE, { timeout: 1 }),
    ]) {
      const error = (await failureOf(call)) as Error
      const cause = error.cause as Error | undefined
      const text = [error.message, error.stack, JSON.stringify(error), cause?.message, cause?.stack]
      expect(text.join()).not.toContain(TOKEN)
      expect(text.join()).not.toContain('canary')
      expect(error.message).toContain('/api/v1/invitations/[token]/')
    }
  })
})

describe('a foreign error', () => {
  class RequestError extends Error {
    readonly config: unknown
    constructor(config: unknown) {
      super('Network Error')
      this.config = config
    }
  }

  it('a foreign error becomes the cause without the request that it carries, and so without token, password or bearer (S13, O12)', async () => {
    const fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
      throw new RequestError({ url, body: init?.body, headers: [...new Headers(init?.headers)] })
    }
    const auth = { accessToken: () => 'canary-bearer', refresh: () => null }
    const http = new FluxbaseFetch(URL_OF_FLUXBASE, { fetch, auth })
    for (const call of [
      http.get(VALIDATE),
      http.post('/api/v1/admin/login', { password: 'canary-password' }),
      http.get(LIST),
    ]) {
      const error = await failureOf(call)
      expect(error).toMatchObject({
        code: 'network',
        cause: expect.objectContaining({ message: 'Network Error' }),
      })
      const text = await serialized(error)
      expect(text).not.toContain('canary')
      expect(text).not.toContain(TOKEN)
    }
  })

  it('a foreign error whose message contains the token does not become the cause (S13)', async () => {
    const { http } = talking({}, new Error(`cannot ask ${VALIDATE}`))
    expect(await failureOf(http.get(VALIDATE))).toMatchObject({ code: 'network', cause: undefined })
  })

  it('a foreign error without a secret becomes the cause', async () => {
    const { name, message, stack } = new RequestError({ retries: 0 })
    const { http } = talking({}, Object.assign(new RequestError({ retries: 0 }), { stack }))
    expect(await failureOf(http.get(VALIDATE))).toMatchObject({
      code: 'network',
      cause: expect.objectContaining({ name, message, stack }),
    })
  })
})

describe('a 401', () => {
  it.each([undefined, null, 'no', { code: 'unauthorized' }])(
    'a 401 rejects with a FluxbaseError even if the app’s refresh throws %j',
    async (thrown) => {
      const refuse = () => Promise.reject(thrown as unknown as Error)
      const { http } = talking({ auth: { accessToken: refuse, refresh: refuse } })
      const error = await http.get(LIST).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(FluxbaseError)
      expect(error).toMatchObject({ code: 'unauthorized', cause: thrown })
    },
  )

  it('a 401 "Invalid token" concerns the bearer token, not a link (F13)', async () => {
    const auth = source('old', 'new')
    const { http, sent } = talking({ auth }, json(401, { error: 'Invalid token' }), ok())
    expect(await http.get(LIST)).toEqual({ fine: true })
    expect(sent).toHaveLength(2)
  })

  it.each([undefined, ''])('a 401 is final if the app’s new token is %j', async (none) => {
    const auth = { accessToken: () => 'old', refresh: () => none as string }
    const { http, sent } = talking({ auth }, expired())
    expect(await failureOf(http.get(LIST))).toMatchObject({
      code: 'unauthorized',
    })
    expect(sent).toHaveLength(1)
  })

  it('after a 401 the request is refreshed and repeated once, unnoticed (F13)', async () => {
    const auth = source('old', 'new')
    const { http, sent } = talking({ auth }, expired(), ok())
    expect(await http.get(LIST)).toEqual({ fine: true })
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer old',
      'Bearer new',
    ])
  })

  it('ten simultaneous 401s lead to one refresh (F14)', async () => {
    const gate = deferred<string>()
    let token = 'old'
    const refresh = vi.fn(async () => (token = await gate.promise))
    const answer: Answer = (_url, { headers }) =>
      new Headers(headers).get('authorization') === 'Bearer new' ? ok() : expired()
    const { http, sent } = talking(
      { auth: { accessToken: () => token, refresh } },
      ...Array<Answer>(20).fill(answer),
    )
    const lists = Array.from({ length: 10 }, () => http.get(LIST))
    await eventually(() => expect(refresh).toHaveBeenCalled())
    gate.resolve('new')
    expect(await Promise.all(lists)).toEqual(Array(10).fill({ fine: true }))
    expect(refresh).toHaveBeenCalledTimes(1)
    expect(sent).toHaveLength(20)
  })

  it('simultaneous 401s lead to one refresh in whatever order things happen (F14)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 6 }), async (scheduler, count) => {
        let token = 'old'
        const refresh = vi.fn(() =>
          scheduler.schedule(Promise.resolve()).then(() => (token = 'new')),
        )
        const accessToken = () => scheduler.schedule(Promise.resolve()).then(() => token)
        const answer: Answer = async (_url, { headers }) => {
          const valid = new Headers(headers).get('authorization') === 'Bearer new'
          await scheduler.schedule(Promise.resolve())
          return valid ? ok() : expired()
        }
        const { http } = talking(
          { auth: { accessToken, refresh } },
          ...Array<Answer>(2 * count).fill(answer),
        )
        const lists = Promise.all(Array.from({ length: count }, () => http.get(LIST)))
        await scheduler.waitFor(lists)
        expect(refresh.mock.calls.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
  })

  it('a 401 for a token that was replaced meanwhile needs no refresh', async () => {
    const auth = source('old')
    const { http, sent } = talking(
      { auth },
      () => {
        auth.sign('newer')
        return expired()
      },
      ok(),
    )
    await http.get(LIST)
    expect(sent[1]!.headers.get('authorization')).toBe('Bearer newer')
    expect(auth.refresh).not.toHaveBeenCalled()
  })

  it('a 401 after the refresh is final: two requests and no loop (F15)', async () => {
    const auth = source('old', 'new', 'newest')
    const { http, sent } = talking({ auth }, expired(), expired())
    await expect(http.get(LIST)).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
    expect(sent).toHaveLength(2)
    expect(auth.refresh).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('gone'))],
    ['yields no token', () => null],
  ])(
    'a 401 is final if the refresh %s, but the next request may refresh again (F16)',
    async (_name, refuse) => {
      const refresh = vi.fn<() => string | null | Promise<string | null>>(refuse)
      const auth = { accessToken: () => 'old', refresh }
      const { http } = talking({ auth }, expired(), expired(), ok())
      await expect(http.get(LIST)).rejects.toMatchObject({ code: 'unauthorized' })
      refresh.mockImplementation(() => 'new')
      expect(await http.get(LIST)).toEqual({ fine: true })
    },
  )

  it('a request does not wait forever for a refresh (F16)', async () => {
    vi.useFakeTimers()
    const auth = { accessToken: () => 'old', refresh: () => new Promise<string>(() => undefined) }
    const { http } = talking({ auth, timeout: 1000 }, expired())
    const failure = failureOf(http.get(LIST))
    await vi.advanceTimersByTimeAsync(2000)
    expect(await failure).toMatchObject({ code: 'unauthorized' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('a 401 on a public route does not concern the session', async () => {
    const auth = source('mine', 'new')
    const refusal = json(401, {
      error: 'Authentication required. Provide Bearer token, X-Client-Key, or X-Service-Key',
    })
    const { http, sent } = talking({ auth }, refusal)
    await expect(http.get(VALIDATE)).rejects.toMatchObject({ code: 'unsupported' })
    expect(auth.refresh).not.toHaveBeenCalled()
    expect(sent[0]!.headers.has('authorization')).toBe(false)
  })
})

describe('an idempotency key', () => {
  const request = { email: 'a@example.com', role: 'dashboard_user' }
  const always = { idempotencyKeys: 'always' } as const
  const keyOf = ({ headers }: { headers: Headers }) => headers.get('idempotency-key')

  it('only create has an idempotency key: 128 random bits, different each time (S33)', async () => {
    const { http, sent } = talking(always, ...Array.from({ length: 6 }, ok))
    await http.post(LIST, request)
    await http.post(LIST, request)
    await http.get(LIST)
    await http.delete(`${LIST}/${TOKEN}`)
    await http.post(ACCEPT, {})
    await http.post('/dashboard/auth/refresh', {})
    const keys = sent.map(keyOf)
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys[1]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys[1]).not.toBe(keys[0])
    expect(keys.slice(2)).toEqual([null, null, null, null])
  })

  it.each([
    [URL_OF_FLUXBASE, undefined, false],
    [URL_OF_FLUXBASE, 'always', true],
    [location.origin, undefined, true],
    ['/fluxbase', undefined, true],
    [location.origin, 'never', false],
  ] as const)(
    'create sends an idempotency key to %s with %s: %s (F12)',
    async (url, idempotencyKeys, expected) => {
      const { fetch, sent } = scriptedFetch(ok())
      await new FluxbaseFetch(url, { fetch, idempotencyKeys }).post(LIST, request)
      expect(keyOf(sent[0]!) !== null).toBe(expected)
    },
  )

  it.each([
    ['there was no response', dropped],
    ['the body was truncated', cut],
    ['the JSON was truncated', () => new Response('{"invitation":{', { status: 201 })],
  ])(
    'a create is sent once more with the same key and the same bytes when %s (F11)',
    async (_n, lost) => {
      const { http, sent } = talking(always, lost(), json(201, { again: true }))
      expect(await http.post(LIST, request)).toEqual({ again: true })
      expect(keyOf(sent[1]!)).toBe(keyOf(sent[0]!))
      expect(sent[1]!.body).toBe(sent[0]!.body)
      const second = talking(always, lost(), lost())
      await expect(second.http.post(LIST, request)).rejects.toMatchObject({ outcomeUnknown: true })
      expect(second.sent).toHaveLength(2)
    },
  )

  it('an idempotency key is not reused after a response, and a new bearer token gets a new key (F17)', async () => {
    const auth = source(jwt('ada'), jwt('ada', '2'))
    const { http, sent } = talking({ ...always, auth }, expired(), json(201, {}))
    await http.post(LIST, request)
    expect(keyOf(sent[1]!)).not.toBe(keyOf(sent[0]!))
    const refused = talking(always, json(502, { error: 'Bad Gateway' }))
    await expect(refused.http.post(LIST, request)).rejects.toMatchObject({
      code: 'unavailable',
      outcomeUnknown: true,
    })
    expect(refused.sent).toHaveLength(1)
  })

  it('a conflict with the first attempt’s idempotency key leaves the outcome unknown (F21)', async () => {
    const busy = json(409, { error: 'In progress', code: 'IDEMPOTENCY_REQUEST_IN_PROGRESS' })
    const { http } = talking(always, dropped(), busy)
    await expect(http.post(LIST, request)).rejects.toMatchObject({
      code: 'network',
      outcomeUnknown: true,
      cause: { code: 'conflict', serverCode: 'IDEMPOTENCY_REQUEST_IN_PROGRESS' },
    })
  })

  it.each<[string, FluxbaseErrorCode, () => Answer]>([
    ['401', 'unauthorized', expired],
    ['403', 'forbidden', () => json(403, { error: 'Insufficient permissions' })],
    ['404', 'unsupported', () => json(404, { error: 'Not Found' })],
    ['422', 'conflict', () => json(422, { error: 'no', code: 'IDEMPOTENCY_KEY_MISMATCH' })],
    ['429', 'rate_limited', () => json(429, { error: 'Rate limit exceeded' })],
    ['500', 'server_error', () => json(500, { error: 'Failed to create invitation' })],
    ['503', 'unavailable', () => json(503, { error: 'starting' })],
    ['a page', 'protocol', () => new Response('<h1>Sign in</h1>')],
    ['a refusing page', 'protocol', () => new Response('<h1>No</h1>', { status: 404 })],
    ['a redirect', 'protocol', () => new Response(null, { status: 302 })],
    ['a lost connection', 'network', dropped],
    ['a cut body', 'network', cut],
    ['silence', 'timeout', () => silence],
  ])(
    'a second attempt that gets %s says nothing about the first attempt (O8)',
    async (_name, code, second) => {
      vi.useFakeTimers()
      const auth = source(jwt('ada'), jwt('ada', '2'))
      const losses = [
        ['network', dropped],
        ['network', cut],
        ['protocol', () => new Response('{"invitation":{', { status: 201 })],
      ] as const
      for (const [first, lost] of losses) {
        const { http, sent } = talking({ ...always, auth }, lost(), second())
        const failure = failureOf(http.post(LIST, request))
        await eventually(() => expect(sent).toHaveLength(2))
        await vi.advanceTimersByTimeAsync(30_000)
        const error = await failure
        expect(error).toMatchObject({ code: first, outcomeUnknown: true })
        expect((error as Error).cause).toBeInstanceOf(FluxbaseError)
        expect((error as Error).cause).toMatchObject({ code })
        expect(sent).toHaveLength(2)
        expect(keyOf(sent[1]!)).toBe(keyOf(sent[0]!))
      }
      expect(auth.refresh).not.toHaveBeenCalled()
    },
  )

  it('an attempt after a refresh is repeated under its own idempotency key, and there is no fourth request (O8, F17)', async () => {
    const auth = source(jwt('ada'), jwt('ada', '2'), jwt('ada', '3'))
    const { http, sent } = talking({ ...always, auth }, expired(), dropped(), expired())
    expect(await failureOf(http.post(LIST, request))).toMatchObject({
      code: 'network',
      outcomeUnknown: true,
      cause: { code: 'unauthorized' },
    })
    const [first, ...rest] = sent.map(keyOf)
    expect(rest).toEqual([rest[0], rest[0]])
    expect(rest[0]).not.toBe(first)
    expect(auth.refresh).toHaveBeenCalledTimes(1)
  })

  it('an idempotency key can be requested or declined per request, within the client’s settings', async () => {
    const { http, sent } = talking(always, dropped(), ok(), dropped())
    expect(await http.delete(`${LIST}/${TOKEN}`, { idempotencyKey: true })).toEqual({ fine: true })
    expect(keyOf(sent[0]!)).toMatch(/^[0-9a-f]{32}$/)
    expect(keyOf(sent[1]!)).toBe(keyOf(sent[0]!))
    await failureOf(http.post(LIST, request, { idempotencyKey: false }))
    expect(sent.slice(2).map(keyOf)).toEqual([null])
    const never = talking({ idempotencyKeys: 'never' }, dropped())
    await failureOf(never.http.post(LIST, request, { idempotencyKey: true }))
    expect(never.sent.map(keyOf)).toEqual([null])
  })

  it('a create with an idempotency key is not sent again for a caller who has aborted', async () => {
    const controller = new AbortController()
    const { http, sent } = talking(always, () => {
      controller.abort()
      throw dropped()
    })
    await expect(http.post(LIST, request, { signal: controller.signal })).rejects.toMatchObject({
      outcomeUnknown: true,
    })
    expect(sent).toHaveLength(1)
  })

  it('a lost create without an idempotency key is not sent again', async () => {
    const { http, sent } = talking({}, dropped())
    await expect(http.post(LIST, request)).rejects.toMatchObject({ outcomeUnknown: true })
    expect(sent).toHaveLength(1)
  })
})

describe('the URL of a client', () => {
  it.each([
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['https://example.com/fluxbase/', 'https://example.com/fluxbase'],
    ['', location.origin],
    ['/fluxbase', `${location.origin}/fluxbase`],
  ])('the client URL %j resolves to %s (F92)', (input, url) => {
    expect(new FluxbaseFetch(input).url).toBe(url)
  })

  it.each([
    'localhost:8080',
    'ftp://example.com',
    'https://user:secret@example.com',
    'https://example.com/?tenant=1',
    'https://example.com/#x',
    'http://',
    'https://example.com/?',
    'api.example.com',
    'http:/localhost:8080',
    'undefined',
    undefined as unknown as string,
  ])('the client URL %j is refused, and the error says what to do (F92)', (url) => {
    let error: unknown
    try {
      new FluxbaseFetch(url)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toMatchObject({
      code: 'invalid_configuration',
      message: expect.stringMatching(/^fluxbase-invitations: .*Pass the URL/s),
    })
  })

  it('a client URL cannot be http on an https page, unless it is on this machine (F92)', () => {
    vi.stubGlobal('location', { origin: 'https://app.example.com', protocol: 'https:' })
    expect(() => new FluxbaseFetch('http://fluxbase.example.com')).toThrow(/browsers block/)
    expect(new FluxbaseFetch('http://localhost:8080').url).toBe('http://localhost:8080')
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    ' //evil.example/fluxbase',
    '///evil.example',
  ])('the client URL %j is refused, because it leads to another server (O13)', (url) => {
    expect(() => createClient({ url })).toThrow(
      expect.objectContaining({ code: 'invalid_configuration' }),
    )
  })

  const tricky = fc
    .array(
      fc.constantFrom(
        '/',
        '\\',
        '\t',
        '\n',
        '\r',
        ' ',
        '@',
        ':',
        '.',
        '..',
        '%5C',
        '%2F',
        '?',
        '#',
        '\0',
        'evil.example',
        'http:',
        'https:',
        'javascript:',
        'ß',
        '。',
        '８',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''))

  it('a client URL that is a path stays on the page’s own origin, however it is written (O13)', () => {
    fc.assert(
      fc.property(tricky, (rest) => {
        for (const url of [`/${rest}`, ` /${rest}`, rest]) {
          if (/^\s*https?:/i.test(url)) continue
          const client = tryOrUndefined(() => createClient({ url }))
          if (client) expect(new URL(client.url).origin).toBe(location.origin)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('every request goes to the origin of the client URL, whatever its path is (O13)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(URL_OF_FLUXBASE, `${URL_OF_FLUXBASE}/sub/`, '', '/fluxbase'),
        fc.oneof(tricky, fc.string()),
        fc.boolean(),
        async (url, rest, absolute) => {
          const { fetch, sent } = scriptedFetch(ok())
          const http = new FluxbaseFetch(url, { fetch })
          await http.get(absolute ? `/${rest}` : rest).catch(() => undefined)
          for (const request of sent) {
            expect(new URL(request.url).origin).toBe(new URL(http.url).origin)
          }
          if (absolute) expect(sent).toHaveLength(1)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('a client URL that is a path can be created where there is no page, and its first request is refused (H5)', async () => {
    vi.stubGlobal('location', undefined)
    const { fetch, sent } = scriptedFetch(ok())
    const client = createClient({ url: '/fluxbase/', fetch })
    expect(client.url).toBe('/fluxbase')
    await expect(client.management.invitations.list()).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: expect.stringContaining('On a server, pass an absolute address'),
    })
    expect(sent).toEqual([])
    expect(() => createClient({ url: '//evil.example' })).toThrow(/different server/)
    expect(new FluxbaseFetch('https://example.com/fluxbase').url).toBe(
      'https://example.com/fluxbase',
    )
  })
})
