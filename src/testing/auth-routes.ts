import { failDashboard, ok, refuse, userBody, type FakeResponse } from './fake-response'
import { authenticate, isFakeResponse, jsonBody, textField, type Call } from './call'
import type { User } from './state'
import { route } from './route'

export const authRoutes = [
  route('admin.setupStatus', 'GET', '/api/v1/admin/setup/status', setupStatus),
  route('admin.setup', 'POST', '/api/v1/admin/setup', setup),
  route('admin.login', 'POST', '/api/v1/admin/login', adminLogin),
  route('admin.refresh', 'POST', '/api/v1/admin/refresh', adminRefresh),
  route('admin.logout', 'POST', '/api/v1/admin/logout', logout),
  route('admin.me', 'GET', '/api/v1/admin/me', adminMe),
  route('dashboard.login', 'POST', '/dashboard/auth/login', dashboardLogin),
  route('dashboard.verify', 'POST', '/dashboard/auth/2fa/verify', verifySecondFactor),
  route('dashboard.refresh', 'POST', '/dashboard/auth/refresh', dashboardRefresh),
  route('dashboard.me', 'GET', '/dashboard/auth/me', dashboardMe),
  route('health', 'GET', '/health', health),
]

const LOCKOUT_MS = 15 * 60 * 1000

/** Checks a password. The fifth wrong one locks the account for 15 minutes. */
function checkPassword({ state }: Call, user: User | undefined, password: unknown) {
  if (!user) return 'wrong'
  if (user.lockedUntil !== null && user.lockedUntil > state.now()) return 'locked'
  if (user.lockedUntil !== null) user.failures = 0
  user.lockedUntil = null
  if (user.password !== password) {
    user.failures += 1
    if (user.failures >= 5) user.lockedUntil = state.now() + LOCKOUT_MS
    return 'wrong'
  }
  user.failures = 0
  return user.active ? 'right' : 'inactive'
}

function signedIn({ state, dialect }: Call, user: User): FakeResponse {
  user.lastLoginAt = state.now()
  user.updatedAt = state.now()
  return ok({ user: userBody(user, dialect), ...state.session(user) })
}

/** POST /api/v1/admin/login. Admits the first role only, and names each failure. */
function adminLogin(call: Call): FakeResponse {
  const { state, dialect } = call
  const body = jsonBody(call)
  if (!body) return refuse(400, 'Invalid request body', 'INVALID_REQUEST_BODY')
  if (!state.databaseUp) {
    const cause = `failed to fetch user: failed to begin transaction: ${dialect.dialError}`
    return refuse(500, `Authentication failed: ${cause}`, 'INTERNAL_ERROR')
  }
  const user = state.account(body.email)
  switch (checkPassword(call, user, body.password)) {
    case 'wrong':
      return refuse(401, 'Invalid email or password', 'INVALID_CREDENTIALS')
    case 'locked':
      return refuse(
        403,
        'Account is locked due to too many failed login attempts',
        'ACCOUNT_LOCKED',
      )
    case 'inactive':
      return refuse(500, 'Authentication failed: account is inactive', 'INTERNAL_ERROR')
  }
  return user!.role === dialect.roles[0]
    ? signedIn(call, user!)
    : refuse(403, 'Access denied. Admin role required.', 'ADMIN_REQUIRED')
}

/** POST /dashboard/auth/login. Admits every role, and answers nearly every failure with a 500. */
function dashboardLogin(call: Call): FakeResponse {
  const { state, dialect } = call
  const body = jsonBody(call)
  if (!body) return failDashboard(dialect, 400, 'Invalid request body', 'INVALID_REQUEST_BODY')
  const failed = (cause: string) =>
    failDashboard(
      dialect,
      500,
      dialect.codes ? 'Login failed' : `Login failed: ${cause}`,
      'INTERNAL_ERROR',
    )
  if (!state.databaseUp) return failed(dialect.dialError)
  const user = state.account(body.email)
  switch (checkPassword(call, user, body.password)) {
    case 'wrong':
      return failed('invalid email or password')
    case 'locked':
      return failed('account locked due to too many failed login attempts')
    case 'inactive':
      return failDashboard(dialect, 403, 'Account is inactive', 'ACCOUNT_INACTIVE')
  }
  return user!.totp ? ok({ requires_2fa: true, user_id: user!.id }) : signedIn(call, user!)
}

/** The second factor's code, the same for every user. */
const CODE = '123456'

/** POST /dashboard/auth/2fa/verify */
function verifySecondFactor(call: Call): FakeResponse {
  const body = jsonBody(call)
  const user = call.state.users.find(({ id, totp }) => totp && id === body?.user_id)
  return user && body?.code === CODE
    ? signedIn(call, user)
    : failDashboard(call.dialect, 401, 'Invalid 2FA code', 'INVALID_2FA_CODE')
}

/** Refresh tokens are not rotated: the same one is returned. The new access token names no tenant. */
function refreshed(call: Call): { user: User; tokens: Record<string, unknown> } | null {
  const { state } = call
  const body = jsonBody(call)
  const token = body && textField(body, 'refresh_token')
  const claims = token ? state.read(token) : null
  const user = state.users.find(({ id }) => id === claims?.sub)
  if (!user || claims?.token_type !== 'refresh') return null
  const access_token = state.sign(user, 'access', state.id(), false)
  return { user, tokens: { access_token, refresh_token: token, expires_in: 86_400 } }
}

/** POST /dashboard/auth/refresh. Works on every generation. */
function dashboardRefresh(call: Call): FakeResponse {
  const fresh = refreshed(call)
  return fresh
    ? ok(fresh.tokens)
    : failDashboard(call.dialect, 401, 'Invalid or expired refresh token', 'INVALID_TOKEN')
}

/** POST /api/v1/admin/refresh. Servers before nimbleflux look for another kind of session, and never find one. */
function adminRefresh(call: Call): FakeResponse {
  const fresh = call.dialect.adminRefresh ? refreshed(call) : null
  return fresh
    ? ok({ ...fresh.tokens, user: userBody(fresh.user, call.dialect) })
    : refuse(401, 'Invalid or expired refresh token', 'INVALID_TOKEN')
}

/** POST /api/v1/admin/logout. A token of the first role keeps working until it expires. */
function logout(call: Call): FakeResponse {
  const who = authenticate(call)
  if (isFakeResponse(who)) return who
  call.state.revoked.add(who.jti)
  return ok({ ...call.dialect.success, message: 'Logged out successfully' })
}

/** GET /api/v1/admin/me. Requires the role "admin", which no dashboard user has. */
function adminMe(call: Call): FakeResponse {
  const who = authenticate(call)
  return isFakeResponse(who) ? who : refuse(403, 'Admin role required', 'ADMIN_REQUIRED')
}

/** GET /dashboard/auth/me */
function dashboardMe(call: Call): FakeResponse {
  const who = authenticate(call)
  if (isFakeResponse(who)) return who
  const [first] = call.dialect.roles
  const user = call.state.users.find(({ id }) => id === who.sub)
  if (!user || who.role !== first)
    return refuse(403, 'Insufficient permissions', 'INSUFFICIENT_PERMISSIONS')
  return ok({ ...userBody(user, call.dialect), role: first })
}

const hasAdmin = ({ state, dialect }: Call) =>
  state.users.some(({ role, app }) => !app && role === dialect.roles[0])

/** GET /api/v1/admin/setup/status */
function setupStatus(call: Call): FakeResponse {
  const has_admin = hasAdmin(call)
  return ok({ needs_setup: !has_admin, has_admin })
}

/** POST /api/v1/admin/setup. Creates the first administrator. */
function setup(call: Call): FakeResponse {
  const { state, dialect } = call
  const body = jsonBody(call)
  if (!body) return refuse(400, 'Invalid request body', 'INVALID_REQUEST_BODY')
  if (!body.setup_token) return refuse(400, 'setup_token is required', 'MISSING_REQUIRED_FIELD')
  if (body.setup_token !== call.setupToken)
    return refuse(401, 'Invalid setup token', 'INVALID_SETUP_TOKEN')
  if (hasAdmin(call))
    return refuse(403, 'Setup has already been completed', 'SETUP_ALREADY_COMPLETED')
  const { email, password, name } = body as Record<'email' | 'password' | 'name', string>
  if (new TextEncoder().encode(password).length < 12) {
    return refuse(400, 'password must be at least 12 characters long', 'VALIDATION_FAILED')
  }
  const user = state.addUser({ email, password, name, role: dialect.roles[0] })
  return ok({ user: userBody(user, dialect), ...state.session(user) }, 201)
}

/** GET /health */
function health({ state, dialect }: Call): FakeResponse {
  const up = state.databaseUp
  return ok(
    {
      ...(dialect.services && { services: { database: up, realtime: true } }),
      status: up ? 'ok' : 'degraded',
      timestamp: new Date(state.now()).toISOString(),
    },
    up ? 200 : 503,
  )
}
