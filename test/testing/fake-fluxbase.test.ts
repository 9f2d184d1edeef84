// @vitest-environment node
import { setupServer } from 'msw/node'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults, type Interceptor } from '../../src/testing/faults'
import { fluxbaseHandlers } from '../../src/testing/msw'
import { nodeHandler, serveFakeFluxbase } from '../../src/testing/serve'

const LIST = '/api/v1/admin/invitations'
const asAdmin = (fake: FakeFluxbase) => ({
  headers: { authorization: `Bearer ${fake.signIn().access_token}` },
})

const postJson = (fake: FakeFluxbase, path: string, body: unknown, headers = {}) =>
  fake.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe('the clock', () => {
  it('stands still until it is advanced', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'a@example.com', expiresAt: fake.now() + 1000 })
    const valid = async () =>
      (await (await fake.fetch(`/api/v1/invitations/${token}/validate`)).json()).valid
    expect(await valid()).toBe(true)
    fake.advance(999)
    expect(await valid()).toBe(true)
    fake.advance(1)
    expect(await valid()).toBe(false)
  })

  it('follows another clock if one is passed in', () => {
    let time = 1000
    const fake = createFakeFluxbase({ now: () => time })
    time = 5000
    fake.advance(1)
    expect(fake.now()).toBe(5001)
  })

  it('expires a session after a day, and a refreshed one later', async () => {
    const fake = createFakeFluxbase()
    const options = asAdmin(fake)
    fake.advance(24 * 60 * 60 * 1000)
    expect((await fake.fetch(LIST, options)).status).toBe(401)
  })
})

describe('generated ids and tokens', () => {
  it('are the same in every run, and look like real ones', () => {
    const make = () => {
      const fake = createFakeFluxbase()
      return [fake.invite({ email: 'a@example.com' }), fake.invite({ email: 'b@example.com' })]
    }
    expect(make()).toEqual(make())
    const tokens = make().map(({ token }) => token)
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}=$/)
  })

  it('do not repeat within a thousand tokens', () => {
    const fake = createFakeFluxbase()
    const tokens = Array.from({ length: 1000 }, () => fake.invite({ email: 'a@example.com' }).token)
    expect(new Set(tokens).size).toBe(1000)
  })

  it('are signed, so that altered tokens are refused', async () => {
    const fake = createFakeFluxbase()
    const [head, , mark] = fake.signIn().access_token.split('.')
    const other = fake.signIn().access_token.split('.')[1]!.replace(/.$/, 'x')
    const response = await fake.fetch(LIST, {
      headers: { authorization: `Bearer ${head}.${other}.${mark}` },
    })
    expect(response.status).toBe(401)
  })
})

describe('intercept', () => {
  it('applies a fault to one route, a given number of times, and removes it', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.status(503), { times: 1 })
    expect((await fake.fetch(LIST, asAdmin(fake))).status).toBe(503)
    expect((await fake.fetch(LIST, asAdmin(fake))).status).toBe(200)
    const remove = fake.intercept('*', faults.network)
    await expect(fake.fetch('/health')).rejects.toThrow(TypeError)
    remove()
    expect((await fake.fetch('/health')).status).toBe(200)
  })

  it('nests interceptors: the last one runs first, and its next calls the ones before it', async () => {
    const fake = createFakeFluxbase()
    const seen: string[] = []
    const note =
      (name: string): Interceptor =>
      (_, next) => {
        seen.push(name)
        return next()
      }
    fake.intercept('*', note('first'))
    fake.intercept('health', note('second'))
    expect((await fake.fetch('/health')).status).toBe(200)
    expect(seen).toEqual(['second', 'first'])
  })

  it('removes only its own interceptor, however often that is called', async () => {
    const fake = createFakeFluxbase()
    const remove = fake.intercept('health', faults.network)
    remove()
    fake.intercept('health', faults.status(503))
    remove()
    expect((await fake.fetch('/health')).status).toBe(503)
  })

  it('lets both an interceptor and the server read the body', async () => {
    const fake = createFakeFluxbase()
    const { email, password } = fake.admin
    const read: unknown[] = []
    fake.intercept('admin.login', async (request, next) => {
      read.push(await request.json())
      return next()
    })
    const response = await postJson(fake, '/api/v1/admin/login', { email, password })
    expect([read, response.status]).toEqual([[{ email, password }], 200])
  })

  it('lets pages of other origins read a fault, and does not affect preflights', async () => {
    const fake = createFakeFluxbase()
    const origin = 'http://localhost:5173'
    fake.intercept('*', faults.status(503))
    const fault = await fake.fetch('/health', { headers: { origin } })
    expect([fault.status, fault.headers.get('access-control-allow-origin')]).toEqual([503, origin])
    const preflight = await fake.fetch('/health', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    })
    expect(preflight.status).toBe(204)
  })

  it('can lose the response after the server has handled the request', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const create = fake.fetch(LIST, {
      method: 'POST',
      headers: { ...asAdmin(fake).headers, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'a@example.com', role: fake.roles[1] }),
    })
    await expect(create).rejects.toThrow('Failed to fetch')
    expect(fake.invitations).toHaveLength(1)
  })

  it('can hang until the request is aborted', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('health', faults.hang)
    const controller = new AbortController()
    const answer = fake.fetch('/health', { signal: controller.signal })
    controller.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })

  it.each([
    ['html', faults.html(), '<!doctype html>'],
    ['empty', faults.empty(), ''],
    ['cut', faults.cutJson, '{"'],
  ])('can respond with something other than the API’s response: %s', async (_, fault, begin) => {
    const fake = createFakeFluxbase()
    fake.intercept('health', fault)
    const text = await (await fake.fetch('/health')).text()
    expect(text.startsWith(begin)).toBe(true)
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })
})

it('lists the later of two invitations with the same time first', () => {
  const fake = createFakeFluxbase()
  for (const name of ['a', 'b']) fake.invite({ email: `${name}@example.com` })
  fake.invite({ email: 'old@example.com', createdAt: '2026-11-01T00:00:00Z' })
  expect(fake.invitations.map(({ email }) => email[0])).toEqual(['b', 'a', 'o'])
})

it.each([
  ['instance_admin', 200],
  ['tenant_admin', 401],
])('on N, takes a token of %s that was logged out: %i', async (role, status) => {
  const fake = createFakeFluxbase({ dialect: 'nimbleflux-2026.3' })
  fake.addUser({ email: 'b@example.com', password: 'a-good-password', role })
  const headers = { authorization: `Bearer ${fake.signIn('b@example.com').access_token}` }
  expect((await postJson(fake, '/api/v1/admin/logout', {}, headers)).status).toBe(200)
  expect((await fake.fetch(LIST, { headers })).status).toBe(status)
})

it('separates users of applications from dashboard accounts', async () => {
  const fake = createFakeFluxbase()
  fake.addUser({ email: 'b@example.com', password: 'a-good-password', app: true })
  const { token } = fake.invite({ email: 'b@example.com' })
  const account = { name: 'B', password: 'a-good-password' }
  const response = await postJson(fake, `/api/v1/invitations/${token}/accept`, account)
  expect(response.status).toBe(201)
})

it('refuses an expiry that overflows 64 bits', async () => {
  const fake = createFakeFluxbase()
  const invitation = { email: 'b@example.com', role: fake.roles[1], expiry_duration: 2 ** 63 }
  const response = await postJson(fake, LIST, invitation, asAdmin(fake).headers)
  expect(response.status).toBe(400)
})

it('records its requests', async () => {
  const fake = createFakeFluxbase()
  await fake.fetch('/api/v1/admin/login', { method: 'POST', body: '{"email":"x"}' })
  expect(fake.requests).toMatchObject([
    { method: 'POST', path: '/api/v1/admin/login', body: { email: 'x' }, route: 'admin.login' },
  ])
})

it('asks a user with a second factor for the code', async () => {
  const fake = createFakeFluxbase()
  fake.addUser({ email: 'b@example.com', password: 'a-good-password', totp: true })
  const post = async (path: string, body: unknown) => (await postJson(fake, path, body)).json()
  const first = await post('/dashboard/auth/login', {
    email: 'b@example.com',
    password: 'a-good-password',
  })
  expect(first).toMatchObject({ requires_2fa: true })
  const verify = { user_id: first.user_id, code: '000000' }
  expect(await post('/dashboard/auth/2fa/verify', verify)).toMatchObject({
    error: 'Invalid 2FA code',
  })
  expect(await post('/dashboard/auth/2fa/verify', { ...verify, code: '123456' })).toHaveProperty(
    'access_token',
  )
})

it('refuses a body that is too large, measured in bytes', async () => {
  const fake = createFakeFluxbase()
  const accept = fake.fetch('/api/v1/invitations/AAAA=/accept', {
    method: 'POST',
    body: 'é'.repeat(512 * 1024 + 1),
  })
  expect((await accept).status).toBe(413)
})

describe('idempotency keys', () => {
  const create = (fake: FakeFluxbase, key: string, authorized = true) =>
    fake.fetch(LIST, {
      method: 'POST',
      headers: {
        'idempotency-key': key,
        'content-type': 'application/json',
        ...(authorized && asAdmin(fake).headers),
      },
      body: JSON.stringify({ email: 'a@example.com', role: fake.roles[1] }),
    })

  it('replay a refusal too, whoever the caller is', async () => {
    const fake = createFakeFluxbase()
    expect((await create(fake, 'k', false)).status).toBe(401)
    const again = await create(fake, 'k')
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([401, 'true'])
  })

  it('can be used again after a 5xx', async () => {
    const fake = createFakeFluxbase()
    fake.stopDatabase()
    expect((await create(fake, 'k')).status).toBe(500)
    fake.startDatabase()
    expect((await create(fake, 'k')).status).toBe(201)
  })

  it('have a maximum length', async () => {
    expect((await create(createFakeFluxbase(), 'k'.repeat(257))).status).toBe(400)
  })
})

describe('the adapters', () => {
  let close: (() => unknown) | undefined
  afterEach(() => close?.())

  it('serve on a real port, with undecoded paths', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'a@example.com' })
    const server = await serveFakeFluxbase(fake)
    close = server.close
    const validate = async (text: string) =>
      (await (await fetch(`${server.url}/api/v1/invitations/${text}/validate`)).json()).valid
    expect(await validate(token)).toBe(true)
    expect(await validate(encodeURIComponent(token))).toBe(false)
    fake.intercept('*', faults.network)
    await expect(fetch(`${server.url}/health`)).rejects.toThrow('fetch failed')
  })

  it('notice when the client disconnects', async () => {
    const fake = createFakeFluxbase()
    const server = await serveFakeFluxbase(fake)
    close = server.close
    const reader = new AbortController()
    const left = new Promise<boolean>((resolve) => {
      fake.intercept('health', async (request) => {
        request.signal.addEventListener('abort', () => resolve(request.signal.aborted))
        reader.abort()
        return faults.hang()
      })
    })
    await expect(fetch(`${server.url}/health`, { signal: reader.signal })).rejects.toThrow(
      'aborted',
    )
    expect(await left).toBe(true)
  })

  it.each(['/dashboard/settings', '/healthy', '/invite/some-token', '/'])(
    'leave %s to the app on the same server',
    async (url) => {
      const next = vi.fn<() => void>()
      const request = Object.assign(new IncomingMessage(new Socket()), { url, method: 'GET' })
      await nodeHandler(createFakeFluxbase())(request, new ServerResponse(request), next)
      expect(next).toHaveBeenCalledOnce()
    },
  )

  it('answer requests through MSW', async () => {
    const fake = createFakeFluxbase()
    const server = setupServer(...fluxbaseHandlers(fake))
    server.listen({ onUnhandledRequest: 'error' })
    close = () => server.close()
    const response = await fetch('https://anywhere.example/api/v1/admin/invitations', asAdmin(fake))
    expect(await response.json()).toEqual({ invitations: null })
    fake.intercept('*', faults.network)
    await expect(fetch('https://anywhere.example/health')).rejects.toThrow(TypeError)
  })
})
