import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorFromResponse } from '../../src/client/error-from-response'
import type { FluxbaseErrorCode } from '../../src/client/errors'
import { invalidReason, LINK_SENTENCES } from '../../src/invitation/invalid-reason'
import type { ValidateInvitationResponse } from '../../src/invitation/public-responses'
import { recorded } from './recorded'

const TOKEN = 'iv8c9V-w_IL-4voM-JU-wGfPjy5lOMpNUNlv0DltE6s='
const ACCEPT = `/api/v1/invitations/${TOKEN}/accept`
const LIST = '/api/v1/admin/invitations'

/** Every refusal recorded from real servers, by status and message, and by kind of request where that matters. */
const meanings: Record<string, FluxbaseErrorCode> = {
  '400 Invalid request body': 'invalid_request',
  '400 Invalid token': 'lookup_failed',
  '400 Token is required': 'revoke_unsupported',
  "400 invalid role. Must be 'dashboard_admin' or 'dashboard_user'": 'invalid_role',
  "400 invalid role. Must be 'instance_admin' or 'tenant_admin'": 'invalid_role',
  '400 password must be at least 12 characters long': 'password_rejected',
  '400 setup_token is required': 'invalid_request',
  '401 Invalid email or password': 'invalid_credentials',
  '401 Invalid or expired token': 'unauthorized',
  '401 Invalid or expired refresh token': 'unauthorized',
  '401 Invalid setup token': 'invalid_credentials',
  '401 Missing authentication': 'unauthorized',
  '403 Access denied. Admin role required.': 'forbidden',
  '403 Account is locked due to too many failed login attempts': 'account_locked',
  '403 Admin role required': 'forbidden',
  '403 Insufficient permissions': 'forbidden',
  '403 Only instance_admin can invite tenant_admin users': 'forbidden',
  '403 Setup has already been completed': 'forbidden',
  '404 Invitation not found': 'not_found',
  '404 Not Found': 'unsupported',
  '404 tenant not found': 'invalid_request',
  '409 Invitation has already been accepted': 'already_accepted',
  '410 Invitation has expired': 'expired',
  '413 Payload Too Large': 'payload_too_large',
  '422 Idempotency Key Mismatch': 'conflict',
  '429 Rate limit exceeded': 'rate_limited',
  '431 Request Header Fields Too Large': 'invalid_request',
  '500 Authentication failed': 'server_error',
  '500 Failed to create invitation': 'server_error',
  '500 Failed to create user': 'account_not_created',
  '500 Failed to list invitations': 'server_error',
  '500 Failed to revoke invitation': 'server_error',
  '500 Failed to set session context': 'account_impossible',
  '500 Login failed': 'server_error',
  '500 Login failed: account locked due to too many failed login attempts': 'account_locked',
  '500 Login failed: invalid email or password': 'invalid_credentials',
}

const causes = /^(500 (?:Authentication failed|Failed to create (?:invitation|user))): .*/s

const refusals = recorded
  .filter(({ response }) => response.status >= 400 && response.json !== undefined)
  .filter(({ request }) => request.path !== '/health')
  .map(({ generation, request, response }) => {
    const { error } = response.json as { error: string }
    const onPublicRoute = response.status === 401 && request.path.startsWith('/api/v1/invitations/')
    return {
      generation,
      request,
      response,
      saying: `${response.status} ${error}`.replace(causes, '$1'),
      onPublicRoute,
    }
  })

const read = ({ request, response }: (typeof refusals)[number]) =>
  errorFromResponse({
    status: response.status,
    body: response.json,
    headers: new Headers(response.headers),
    method: request.method,
    path: request.path,
  })

const failing = (status: number, body: unknown, more: object = {}) =>
  errorFromResponse({ status, body, method: 'GET', path: LIST, ...more })

describe('errorFromResponse', () => {
  // M answers 401 "Authentication required…" to any missing route, so its meaning depends on the path.
  const routeless = /^401 Authentication required/
  const sayings = new Map(
    refusals.filter(({ saying }) => !routeless.test(saying)).map((one) => [one.saying, one]),
  )

  it('each recorded refusal has an expected meaning, and no other does', () => {
    expect([...sayings.keys()].sort()).toEqual(Object.keys(meanings).sort())
  })

  it.each([...sayings.keys()])('"%s" means the same from every server that said it', (saying) => {
    const codes = refusals.filter((one) => one.saying === saying).map((one) => read(one).code)
    expect(new Set(codes)).toEqual(new Set([meanings[saying]]))
  })

  it('a 401 on a public route means that the route is missing, never that the session is over', () => {
    const here = refusals.filter(({ onPublicRoute }) => onPublicRoute)
    expect(here.length).toBeGreaterThan(1)
    expect(new Set(here.map((one) => read(one).code))).toEqual(new Set(['unsupported']))
  })

  it('the error quotes the server’s message, code and request id', () => {
    const saying = "400 invalid role. Must be 'instance_admin' or 'tenant_admin'"
    const refusal = sayings.get(saying)!
    expect(read(refusal)).toMatchObject({
      status: 400,
      serverCode: 'INVALID_ROLE',
      serverMessage: saying.slice(4),
      requestId: (refusal.response.json as { request_id: string }).request_id,
    })
  })

  it('the error exposes ADMIN_REQUIRED as serverCode', () => {
    const refusal = sayings.get('403 Access denied. Admin role required.')!
    expect(read(refusal).serverCode).toBe('ADMIN_REQUIRED')
  })

  it('a server’s message about a link means the same in a failed request as in a validation', () => {
    const said = new Set(
      recorded.flatMap(({ response }) => {
        const { valid, error } = Object(response.json) as ValidateInvitationResponse
        return valid === false ? [error] : []
      }),
    )
    const codes = [...said].map((error) => [error, failing(400, { error }).code])
    expect(codes).toEqual([...said].map((error) => [error, invalidReason(error)]))
    expect(new Set(codes.map(([, code]) => code))).toEqual(new Set(Object.keys(LINK_SENTENCES)))
  })

  it('the failures of accepting an invitation have different codes (F29, F35)', () => {
    const codes = [
      'Failed to set session context',
      'Failed to create user: password must be at most 72 characters',
      'Failed to set user role and verify email',
      'User created but failed to generate access token',
    ].map((error) => failing(500, { error }, { method: 'POST', path: ACCEPT }).code)
    expect(codes).toEqual([
      'account_impossible',
      'account_not_created',
      'account_incomplete',
      'account_without_session',
    ])
    expect(failing(500, { error: 'boom', code: 'not_initialized' }).code).toBe('account_impossible')
  })

  it('an inactive account is recognized from either login route', () => {
    expect(failing(500, { error: 'Authentication failed: account is inactive' }).code).toBe(
      'account_inactive',
    )
    expect(failing(403, { error: 'Account is inactive', code: 403 }).code).toBe('account_inactive')
  })

  it.each([
    [404, { error: 'Not Found', path: LIST }],
    [405, '<h1>Method Not Allowed</h1>'],
    [501, { error: 'Not Implemented' }],
  ])('a %s means that the server lacks the operation (F31)', (status, body) => {
    expect(failing(status, body).code).toBe('unsupported')
  })

  it('a page that is not the API’s is recognized as one (F30, F41)', () => {
    const page = '<html>Sign in to the hotel</html>'
    for (const status of [200, 302, 304, 404, 410, 511]) {
      expect(failing(status, page)).toMatchObject({ code: 'protocol', status })
    }
    expect(failing(404, page.padEnd(5000)).serverMessage).toHaveLength(300)
  })

  it('the error quotes nothing from truncated JSON, which may contain a session or a link (S13)', () => {
    const cut = '{"invite_link":"http://localhost:8080/invite/secret","em'
    expect(failing(201, cut).serverMessage).toBeUndefined()
  })

  it('the outcome of a write is unknown if the response does not determine it (F28)', () => {
    const write = (status: number, body: unknown) => {
      const { code, outcomeUnknown } = failing(status, body, { method: 'POST' })
      return [code, outcomeUnknown]
    }
    const busy = { error: 'busy', code: 'IDEMPOTENCY_REQUEST_IN_PROGRESS' }
    expect(write(500, { error: 'Failed to create invitation' })).toEqual(['server_error', false])
    expect(write(500, '<html>')).toEqual(['unavailable', true])
    expect(write(502, { error: 'Bad Gateway' })).toEqual(['unavailable', true])
    expect(write(503, { error: 'starting' })).toEqual(['unavailable', false])
    expect(write(201, '')).toEqual(['protocol', true])
    expect(write(409, busy)).toEqual(['conflict', true])
    expect(write(409, { error: 'no' })).toEqual(['conflict', false])
    expect(failing(504, '').outcomeUnknown).toBe(false)
    expect(write(399, '<html>')).toEqual(['protocol', true])
    expect(write(400, { error: 'Invalid request body' })).toEqual(['invalid_request', false])
    expect(write(400, '<html>')).toEqual(['protocol', false])
  })

  it.each([
    [500, { message: 'Internal Server Error' }],
    [503, { message: 'Service Unavailable' }],
    [500, { error: 'Internal Server Error' }],
    [503, { timestamp: 1, status: 503, error: 'Service Unavailable', path: '/api' }],
    [500, { error: { code: '500', message: 'A server error has occurred' } }],
    [500, { type: 'about:blank', title: 'Upstream timed out', status: 500 }],
  ])(
    'a gateway that fails with JSON of its own, such as %s %j, does not say whether a write was carried out (F28)',
    (status, body) => {
      expect(failing(status, body, { method: 'POST' }).outcomeUnknown).toBe(true)
      expect(failing(status, body).outcomeUnknown).toBe(false)
    },
  )

  it('a proxy that takes the client for gone (499) does not say whether a write was carried out (F28)', () => {
    expect(failing(499, '<html>', { method: 'POST' }).outcomeUnknown).toBe(true)
  })

  it.each([505, 507, 520, 522, 524, 527, 530, 598, 599])(
    'a status that no Fluxbase sends (%s) is a gateway’s, whatever its body, and does not say whether a write was carried out (F28)',
    (status) => {
      const body = { error: 'The origin did not answer in time' }
      expect(failing(status, body, { method: 'POST' }).outcomeUnknown).toBe(true)
      expect(failing(status, body).outcomeUnknown).toBe(false)
    },
  )

  it('a write was not carried out if a page says so: an unsupported method, a captive portal', () => {
    for (const status of [501, 511]) {
      expect(failing(status, '<html>', { method: 'POST' }).outcomeUnknown).toBe(false)
    }
    expect(failing(505, '<html>', { method: 'POST' }).outcomeUnknown).toBe(true)
  })

  it.each([
    ['seconds', { 'retry-after': '7' }, {}, 7],
    ['the body, as the header is unreadable across origins', {}, { retry_after: 60 }, 60],
    ['nothing', {}, {}, 60],
    ['a negative number', { 'retry-after': '-5' }, {}, 0],
    ['NaN, then the body', { 'retry-after': 'NaN' }, { retry_after: 9 }, 9],
    ['a huge number', { 'retry-after': '1e12' }, {}, 3600],
    ['two values', { 'retry-after': '5, 90' }, {}, 5],
    ['a body that is no number', {}, { retry_after: {} }, 60],
    [
      'a date, counted from the server’s own clock',
      { 'retry-after': 'Mon, 23 Nov 2026 09:00:30 GMT', date: 'Mon, 23 Nov 2026 09:00:00 GMT' },
      {},
      30,
    ],
    [
      'a date in the past',
      { 'retry-after': 'Mon, 23 Nov 2026 08:00:00 GMT', date: 'Mon, 23 Nov 2026 09:00:00 GMT' },
      {},
      0,
    ],
    ['a date without a clock', { 'retry-after': 'Mon, 23 Nov 2026 09:00:30 GMT' }, {}, 60],
  ])(
    'retryAfter is what the server asks for, within limits: %s (F25, F26)',
    (_name, headers, body, seconds) => {
      const error = failing(
        429,
        { error: 'Rate limit exceeded', ...body },
        { headers: new Headers(headers) },
      )
      expect(error.retryAfter).toBe(seconds)
    },
  )

  it('retryAfter is never negative and never more than an hour, whatever the header says (F26)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (value) => {
        const headers = { get: (name: string) => (name === 'retry-after' ? value : null) }
        const { retryAfter } = failing(429, {}, { headers })
        expect(retryAfter).toBeGreaterThanOrEqual(0)
        expect(retryAfter).toBeLessThanOrEqual(3600)
      }),
    )
  })

  it('the error quotes any kind of body as a short text (F53)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.jsonValue(), (status, error) => {
        const { serverMessage = '', message } = failing(status, { error, code: error })
        expect(serverMessage.length).toBeLessThanOrEqual(500)
        expect(serverMessage).not.toContain('[object Object]')
        expect(message).toMatch(/^fluxbase-invitations: /)
      }),
    )
    expect(failing(500, { error: 'x'.repeat(1_000_000) }).serverMessage).toHaveLength(500)
    expect(failing(500, { error: { reason: 'full' } }).serverMessage).toBe('{"reason":"full"}')
  })

  it('the error contains no token, even if the server or a page repeats it (S13)', () => {
    for (const body of [{ error: `Cannot POST ${ACCEPT}` }, `Cannot POST ${ACCEPT}`]) {
      const error = failing(404, body, { method: 'POST', path: ACCEPT })
      expect(`${JSON.stringify(error)}${error.message}${error.stack}`).not.toContain(TOKEN)
      expect(error.message).toContain('/api/v1/invitations/[token]/accept')
    }
  })

  it('the error contains no token whose padding a page spells differently (S13)', () => {
    const page = `Cannot POST ${ACCEPT.replace('=', '%3D')}`
    const error = failing(404, page, { method: 'POST', path: ACCEPT })
    expect(error.serverMessage).not.toContain(TOKEN.replace(/=+$/, ''))
  })

  it.each(['a', 'n', 'Invitation', 'token'])(
    'the error has the same code if the message happens to contain the token %j',
    (token) => {
      const path = `/api/v1/invitations/${token}/accept`
      const post = { method: 'POST', path }
      expect(failing(404, { error: 'Invitation not found' }, post)).toMatchObject({
        code: 'not_found',
        message: expect.stringContaining('POST /api/v1/invitations/[token]/accept '),
      })
      expect(failing(400, { error: 'Invalid token' }, post).code).toBe('lookup_failed')
    },
  )
})
