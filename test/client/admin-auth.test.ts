import { describe, expect, it, vi } from 'vitest'
import { createClient, type CreateClientOptions } from '../../src/client/create-client'
import { recordedResponse, type Generation } from './recorded'
import { json, scriptedFetch, type Answer } from './scripted-fetch'

const credentials = { email: 'ada@example.com', password: 'canary-password' }
const tokens = { access_token: 'access', refresh_token: 'refresh' }
const user = { id: 'u1', email: 'ada@example.com', full_name: 'Ada Lovelace' }
const adminRequired = () => json(403, { error: 'Access denied.', code: 'ADMIN_REQUIRED' })

function connect(options: Partial<CreateClientOptions>, ...answers: Answer[]) {
  const { fetch, sent } = scriptedFetch(...answers)
  const onSessionChange = vi.fn()
  const client = createClient({ url: 'http://localhost:8080', fetch, onSessionChange, ...options })
  return { client, admin: client.admin, sent, onSessionChange, paths: () => sent.map(pathOf) }
}

const pathOf = ({ url }: { url: string }) => new URL(url).pathname

describe.each<Generation>(['o', 'm', 'n'])(
  'signing in to server generation %s, replayed from a recording',
  (of) => {
    const login = (...cases: string[]) => {
      const kit = connect({}, ...cases.map((name) => recordedResponse(of, name)))
      return { ...kit, result: kit.admin.login(credentials) }
    }

    it('login resolves with the named user and keeps the tokens', async () => {
      const { result, admin, onSessionChange, paths } = login('admin login')
      const session = await result
      expect(session.user.name).toMatch(/\w/)
      expect(session.expires_in).toBe(86400)
      expect(admin.session?.access_token).toBe(session.access_token)
      expect(onSessionChange).toHaveBeenCalledExactlyOnceWith(admin.session)
      expect(paths()).toEqual(['/api/v1/admin/login'])
    })

    it('login falls back to the dashboard route for a dashboard user', async () => {
      const { result, paths } = login(
        'admin login of the accepted user',
        'dashboard login of the accepted user',
      )
      expect((await result).access_token).toMatch(/\w/)
      expect(paths()).toEqual(['/api/v1/admin/login', '/dashboard/auth/login'])
    })

    it.each([
      ['admin login wrong password', 'invalid_credentials'],
      ['admin login unknown email', 'invalid_credentials'],
      ['right password while locked', of === 'o' ? 'rate_limited' : 'account_locked'],
    ])(
      'login sends one request if the administrators’ route says what is wrong: %s is %s',
      async (name, code) => {
        const { result, admin, paths } = login(name)
        await expect(result).rejects.toMatchObject({ code })
        expect(admin.session).toBeNull()
        expect(paths()).toHaveLength(1)
      },
    )

    it('login recognizes a wrong password in the dashboard route’s 500', async () => {
      const { client, admin } = connect(
        {},
        json(404, { error: 'Not Found', path: '/api/v1/admin/login' }),
        recordedResponse(of, 'dashboard login wrong password'),
      )
      expect(client.url).toBe('http://localhost:8080')
      await expect(admin.login(credentials)).rejects.toMatchObject({ code: 'invalid_credentials' })
    })
  },
)

describe('login', () => {
  it('login treats a bare "Login failed" after ADMIN_REQUIRED as a server error, because the password was right', async () => {
    const bare = json(500, { error: 'Login failed', code: 'INTERNAL_ERROR' })
    const { admin } = connect({}, adminRequired(), bare)
    await expect(admin.login(credentials)).rejects.toMatchObject({ code: 'server_error' })
  })

  it('login falls back to the dashboard route if a server answers 401 to a missing route', async () => {
    const { admin } = connect(
      {},
      json(401, { error: 'Authentication required. Provide Bearer token' }),
      json(200, { user, ...tokens, expires_in: 86400 }),
    )
    expect((await admin.login(credentials)).user.name).toBe('Ada Lovelace')
  })

  it.each([
    json(401, { error: 'Missing authentication', code: 'MISSING_AUTHENTICATION' }),
    new Response('<h1>Sign in to the proxy</h1>', { status: 401 }),
  ])('login does not blame the password if neither login route exists', async (refused) => {
    const { admin } = connect({}, refused.clone(), refused.clone())
    await expect(admin.login(credentials)).rejects.toMatchObject({ code: 'unsupported' })
  })

  it.each([
    { error: 'Invalid credentials' },
    { error: 'Invalid email or password', code: 'INVALID_CREDENTIALS' },
  ])('login recognizes a wrong password in the dashboard route’s 401: %j', async (body) => {
    const { admin } = connect({}, json(404, { error: 'Not Found' }), json(401, body))
    await expect(admin.login(credentials)).rejects.toMatchObject({ code: 'invalid_credentials' })
  })

  it('login leaves the second factor to the app, with the id of the user', async () => {
    const second = json(200, { requires_2fa: true, user_id: 'u7' })
    const { admin } = connect({}, adminRequired(), second)
    await expect(admin.login(credentials)).rejects.toMatchObject({
      code: 'two_factor_required',
      userId: 'u7',
    })
    expect(admin.session).toBeNull()
  })

  it.each([
    [403, 'Account is inactive', 'account_inactive'],
    [500, 'Login failed: account locked due to too many failed login attempts', 'account_locked'],
  ])('login reads %s "%s" from the dashboard route as %s', async (status, error, code) => {
    const { admin } = connect({}, adminRequired(), json(status, { error, code: status }))
    await expect(admin.login(credentials)).rejects.toMatchObject({ code })
  })

  it('login reports a rate limit without trying the other route', async () => {
    const { admin, sent } = connect(
      {},
      json(429, { error: 'Rate limit exceeded', retry_after: 60 }),
    )
    await expect(admin.login(credentials)).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: 60,
    })
    expect(sent).toHaveLength(1)
  })

  it('login rejects a response without a session, and its error does not contain the password', async () => {
    const { admin } = connect({}, json(200, { access_token: 'canary-token' }))
    const error = await admin.login(credentials).catch((reason: unknown) => reason as Error)
    expect(error).toMatchObject({ code: 'protocol' })
    expect(`${JSON.stringify(error)}${(error as Error).stack}`).not.toContain('canary')
  })

  it('login sends nothing of an earlier session', async () => {
    const { admin, sent } = connect(
      { session: tokens },
      json(200, { user, ...tokens, expires_in: 1 }),
    )
    await admin.login(credentials)
    expect(sent[0]!.headers.has('authorization')).toBe(false)
  })
})

describe('the session', () => {
  const expired = () => json(401, { error: 'Invalid or expired token', code: 'INVALID_TOKEN' })
  const list = () => json(200, { invitations: null })

  it('an expired session is refreshed by the route that works on every server generation', async () => {
    const { client, sent, onSessionChange } = connect(
      { session: tokens },
      expired(),
      json(200, { access_token: 'fresh', refresh_token: 'refresh', expires_in: 86400 }),
      list(),
    )
    await client.management.invitations.list()
    expect(sent.map(pathOf)[1]).toBe('/dashboard/auth/refresh')
    expect(sent[1]!.headers.has('authorization')).toBe(false)
    expect(sent[1]!.body).toBe('{"refresh_token":"refresh"}')
    expect(sent[2]!.headers.get('authorization')).toBe('Bearer fresh')
    expect(onSessionChange).toHaveBeenCalledExactlyOnceWith({ ...tokens, access_token: 'fresh' })
  })

  it('the session ends when the server refuses to refresh it', async () => {
    const { client, admin, onSessionChange } = connect({ session: tokens }, expired(), expired())
    await expect(client.management.invitations.list()).rejects.toMatchObject({
      code: 'unauthorized',
    })
    expect(admin.session).toBeNull()
    expect(onSessionChange).toHaveBeenCalledExactlyOnceWith(null)
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('quota')
      },
    ],
    ['rejects', () => Promise.reject(new Error('quota'))],
  ])(
    'login, refresh and logout work if the app’s onSessionChange %s (O6)',
    async (_, onSessionChange) => {
      const { client, admin, sent } = connect(
        { onSessionChange: onSessionChange as () => void },
        json(200, { user, ...tokens, expires_in: 1 }),
        expired(),
        json(200, { access_token: 'fresh', refresh_token: 'refresh', expires_in: 86400 }),
        list(),
        json(200, { message: 'Logged out' }),
      )
      await admin.login(credentials)
      await client.management.invitations.list()
      expect(sent[3]!.headers.get('authorization')).toBe('Bearer fresh')
      await admin.logout()
      expect(admin.session).toBeNull()
    },
  )

  it('the session is kept for another attempt if the server cannot be reached', async () => {
    const { client, admin } = connect(
      { session: tokens },
      expired(),
      new TypeError('Failed to fetch'),
    )
    await expect(client.management.invitations.list()).rejects.toMatchObject({
      code: 'unauthorized',
    })
    expect(admin.session).toEqual(tokens)
  })

  it('a refresh does not overwrite the session of someone who signed in meanwhile (F18)', async () => {
    const other = { access_token: 'other', refresh_token: 'other-refresh' }
    const { admin } = connect({ session: tokens }, () => {
      admin.setSession(other)
      return json(200, { access_token: 'late' })
    })
    expect(await admin.refresh()).toBe('other')
    expect(admin.session).toEqual(other)
  })

  it('logout ends the session at once and sends its token to the server', async () => {
    const { admin, sent } = connect({ session: tokens }, json(200, { message: 'Logged out' }))
    const done = admin.logout()
    expect(admin.session).toBeNull()
    await done
    expect(sent.map(pathOf)).toEqual(['/api/v1/admin/logout'])
    expect(sent[0]!.headers.get('authorization')).toBe('Bearer access')
  })

  it('logout ends the session if the server cannot be reached', async () => {
    const { admin, onSessionChange } = connect(
      { session: tokens },
      new TypeError('Failed to fetch'),
    )
    await admin.logout()
    expect(onSessionChange).toHaveBeenCalledExactlyOnceWith(null)
  })

  it('requests use getAccessToken if the app passes it, and ask again with forceRefresh (F13)', async () => {
    const getAccessToken = vi.fn(({ forceRefresh }: { forceRefresh: boolean }) =>
      forceRefresh ? 'new' : 'old',
    )
    const { client, sent } = connect({ getAccessToken }, expired(), list())
    await client.management.invitations.list()
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer old',
      'Bearer new',
    ])
    expect(getAccessToken.mock.calls.filter(([{ forceRefresh }]) => forceRefresh)).toHaveLength(1)
  })
})
