import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { InvitationsManager } from '../../src/client/invitations-manager'

describe('InvitationsManager', () => {
  const fetch = { get: vi.fn(), post: vi.fn(), delete: vi.fn() }
  let invitations: InvitationsManager

  const row = {
    id: 'inv-1',
    email: 'newuser@example.com',
    role: 'dashboard_user',
    expires_at: '2026-12-01T00:00:00Z',
    created_at: '2026-11-24T00:00:00Z',
  }
  const session = {
    user: { id: 'u1', email: row.email, full_name: 'Grace Hopper' },
    access_token: 'access',
    refresh_token: 'refresh',
    expires_in: 86400,
  }
  const calls = () => [fetch.get, fetch.post, fetch.delete].flatMap((one) => one.mock.calls)

  beforeEach(() => {
    for (const method of Object.values(fetch)) method.mockReset()
    invitations = new InvitationsManager(fetch)
  })

  it('create posts the request unchanged', async () => {
    const link = 'http://localhost:8080/invite/abc='
    fetch.post.mockResolvedValue({ invitation: row, invite_link: link, email_sent: false })
    const request = { email: row.email, role: 'dashboard_user', expiry_duration: 604800 }
    const created = await invitations.create(request)
    expect(fetch.post).toHaveBeenCalledWith('/api/v1/admin/invitations', request)
    expect(created).toEqual({
      invitation: row,
      invite_link: link,
      email_sent: false,
    })
  })

  it('list sends no query without flags', async () => {
    fetch.get.mockResolvedValue({ invitations: [row] })
    expect((await invitations.list()).invitations).toEqual([row])
    expect(fetch.get).toHaveBeenCalledWith('/api/v1/admin/invitations')
  })

  it.each([
    [{ include_accepted: true }, '?include_accepted=true'],
    [{ include_expired: true }, '?include_expired=true'],
    [
      { include_accepted: false, include_expired: false },
      '?include_accepted=false&include_expired=false',
    ],
    [
      { include_accepted: true, include_expired: true },
      '?include_accepted=true&include_expired=true',
    ],
  ])('list sends its flags: %o', async (flags, query) => {
    fetch.get.mockResolvedValue({ invitations: [] })
    await invitations.list(flags)
    expect(fetch.get).toHaveBeenCalledWith(`/api/v1/admin/invitations${query}`)
  })

  it('list sends its flags in browsers whose URLSearchParams has no size', async () => {
    vi.spyOn(URLSearchParams.prototype, 'size', 'get').mockReturnValue(undefined as never)
    fetch.get.mockResolvedValue({ invitations: [] })
    await invitations.list({ include_expired: true })
    expect(fetch.get).toHaveBeenCalledWith('/api/v1/admin/invitations?include_expired=true')
  })

  it('list reads null as an empty list, and rejects anything else that is not a list (F44)', async () => {
    fetch.get.mockResolvedValueOnce({ invitations: null })
    expect(await invitations.list()).toEqual({ invitations: [] })
    fetch.get.mockResolvedValueOnce({ invitations: [], success: true, error: '' })
    expect(await invitations.list()).toEqual({ invitations: [] })
    const failed = [
      { invitations: null, error: 'the database is down' },
      { invitations: [], error: {} },
      { invitations: null, success: false },
    ]
    for (const body of [{}, { invitations: {} }, null, 'OK', [], ...failed]) {
      fetch.get.mockResolvedValueOnce(body)
      await expect(invitations.list()).rejects.toMatchObject({
        code: 'protocol',
        outcomeUnknown: false,
      })
    }
  })

  it('validate sends the token and resolves for a dead link, too', async () => {
    fetch.get.mockResolvedValue({ valid: false, error: 'Invitation has expired' })
    expect(await invitations.validate('token-abc123')).toEqual({
      valid: false,
      error: 'Invitation has expired',
    })
    expect(fetch.get).toHaveBeenCalledWith('/api/v1/invitations/token-abc123/validate')
  })

  it('accept sends password and name, and fills in the name that servers leave out', async () => {
    fetch.post.mockResolvedValue(session)
    const request = { password: 'SecurePassword123!', name: 'Grace Hopper' }
    expect((await invitations.accept('token-abc123', request)).user.name).toBe('Grace Hopper')
    expect(fetch.post).toHaveBeenCalledWith('/api/v1/invitations/token-abc123/accept', request)
  })

  it.each([
    { user: session.user },
    { ...session, access_token: null, refresh_token: null },
    { ...session, access_token: '' },
  ])('accept distinguishes an account without a session from no account (F35)', async (answer) => {
    fetch.post.mockResolvedValue(answer)
    await expect(
      invitations.accept('token-abc123', { password: 'SecurePassword123!', name: 'G' }),
    ).rejects.toMatchObject({ code: 'account_without_session' })
  })

  it('revoke sends the token', async () => {
    fetch.delete.mockResolvedValue({ message: 'Invitation revoked successfully' })
    expect(await invitations.revoke('token-abc123')).toEqual({
      message: 'Invitation revoked successfully',
    })
    expect(fetch.delete).toHaveBeenCalledWith('/api/v1/admin/invitations/token-abc123')
  })

  it('validate sends the padding of a token raw, even if it was percent-encoded', async () => {
    fetch.get.mockResolvedValue({ valid: true })
    await invitations.validate('abc_DEF-123%3D')
    expect(fetch.get).toHaveBeenCalledWith('/api/v1/invitations/abc_DEF-123=/validate')
  })

  it('list passes its options on, and a failure of a foreign fetch client passes through unchanged', async () => {
    const { signal } = new AbortController()
    const failure = new Error('theirs')
    fetch.get.mockRejectedValue(failure)
    await expect(invitations.list({}, { signal })).rejects.toBe(failure)
    expect(fetch.get).toHaveBeenCalledWith('/api/v1/admin/invitations', { signal })
  })

  it.each([
    '',
    'undefined',
    'null',
    '../admin/users',
    '..',
    'a/b',
    'a?b',
    'a#b',
    'a\\b',
    'a;b',
    '%2e%2e',
    'a b',
    'ä',
  ])('no request is sent for a text that cannot be a token: %j (S18, F40)', async (token) => {
    await expect(invitations.validate(token)).rejects.toMatchObject({ code: 'invalid_link' })
    await expect(invitations.revoke(token)).rejects.toMatchObject({ code: 'invalid_link' })
    expect(calls()).toEqual([])
  })

  it('no token can change the path (S18)', async () => {
    fetch.get.mockResolvedValue({ valid: true })
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (token) => {
        fetch.get.mockClear()
        await invitations.validate(token).catch(() => undefined)
        for (const [path] of fetch.get.mock.calls) {
          const { pathname, search, hash } = new URL(String(path), 'http://localhost')
          expect(pathname).toMatch(/^\/api\/v1\/invitations\/[\w=-]+\/validate$/)
          expect(search + hash).toBe('')
        }
      }),
      { numRuns: 50 },
    )
  })

  it('the outcome of a write is unknown if its response cannot be read (F42)', async () => {
    fetch.post.mockResolvedValue({ ok: true })
    await expect(
      invitations.create({ email: row.email, role: 'dashboard_user' }),
    ).rejects.toMatchObject({ code: 'protocol', outcomeUnknown: true })
  })
})

it.each([undefined, null, {}, { http: {} }, () => undefined])(
  'InvitationsManager says what to pass if it gets no fetch client but %j (F92)',
  (mistake) => {
    expect(() => new InvitationsManager(mistake as never)).toThrow(/Pass client\.http/)
  },
)
