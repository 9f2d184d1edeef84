import { fail, ok, refuse, rowBody, userBody, type FakeResponse } from './fake-response'
import { authorize, isFakeResponse, jsonBody, textField, type Call } from './call'
import { accountProblem } from './account-rules'
import { route } from './route'

export const invitationRoutes = [
  route('invitations.create', 'POST', '/api/v1/admin/invitations', create),
  route('invitations.list', 'GET', '/api/v1/admin/invitations', list),
  route('invitations.revoke', 'DELETE', '/api/v1/admin/invitations/:token', revoke),
  route('invitations.validate', 'GET', '/api/v1/invitations/:token/validate', validate),
  route('invitations.accept', 'POST', '/api/v1/invitations/:token/accept', accept),
]

/** Seconds. */
const SEVEN_DAYS = 604_800

/** POST /api/v1/admin/invitations. Accepts any text as an address, and the same address any number of times. */
function create(call: Call): FakeResponse {
  const who = authorize(call)
  if (isFakeResponse(who)) return who
  const { state, dialect, url } = call
  const body = jsonBody(call)
  const email = body && textField(body, 'email')
  const role = body && textField(body, 'role')
  const span = body?.expiry_duration ?? 0
  if (email === null || role === null || !isInt64(span)) {
    return fail(dialect, 400, 'Invalid request body', 'INVALID_REQUEST_BODY')
  }
  const [first, second] = dialect.roles
  if (role !== first && role !== second) {
    return fail(dialect, 400, `invalid role. Must be '${first}' or '${second}'`, 'INVALID_ROLE')
  }
  if (dialect.tenants && role === second && who.role !== first) {
    return refuse(403, `Only ${first} can invite ${second} users`, 'INSUFFICIENT_PERMISSIONS')
  }
  const cause = !state.databaseUp
    ? dialect.dialError
    : email.includes('\0')
      ? 'ERROR: invalid byte sequence for encoding "UTF8": 0x00 (SQLSTATE 22021)'
      : null
  if (cause) {
    const leak = dialect.codes ? '' : `: ${cause}`
    return fail(dialect, 500, `Failed to create invitation${leak}`, 'INTERNAL_ERROR')
  }
  const createdAt = state.now()
  const row = state.addRow({
    email,
    role,
    invitedBy: who.sub,
    createdAt,
    expiresAt: createdAt + spanOf(span),
    acceptedAt: null,
  })
  return ok(
    {
      invitation: rowBody(row, dialect, row.token),
      invite_link: `${url}/invite/${row.token}`,
      ...EMAIL[call.email],
    },
    201,
  )
}

const isInt64 = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) < 2 ** 63

/** Converts seconds to milliseconds with the server's overflow: it counts nanoseconds in a signed 64-bit integer. */
function spanOf(seconds: number): number {
  const span = BigInt(seconds > 0 ? seconds : SEVEN_DAYS)
  return Number(BigInt.asIntN(64, span * 1_000_000_000n) / 1_000_000n)
}

const manually = (cause: string) => ({
  email_sent: false,
  email_status: `Failed to send email: cannot send email: ${cause}. Share the invite link manually.`,
})
const EMAIL = {
  off: manually('email is disabled'),
  unconfigured: manually('email provider is not fully configured'),
  on: { email_sent: true, email_status: 'Invitation email sent successfully' },
}

/** GET /api/v1/admin/invitations. An empty list is `null`; a flag is set only by exactly "true". */
function list(call: Call): FakeResponse {
  const who = authorize(call)
  if (isFakeResponse(who)) return who
  const { state, dialect, query } = call
  if (!state.databaseUp) return fail(dialect, 500, 'Failed to list invitations', 'INTERNAL_ERROR')
  const accepted = query.get('include_accepted') === 'true'
  const expired = query.get('include_expired') === 'true'
  const rows = state.rows.filter(
    (row) => (accepted || row.acceptedAt === null) && (expired || row.expiresAt > state.now()),
  )
  return ok({ invitations: rows.length > 0 ? rows.map((row) => rowBody(row, dialect)) : null })
}

/** DELETE /api/v1/admin/invitations/{token}. Deletes the row, accepted or not. An id does not work in place of the token. */
function revoke(call: Call): FakeResponse {
  const who = authorize(call)
  if (isFakeResponse(who)) return who
  const { state, dialect, bugs, params } = call
  if (dialect.codes && bugs.revoke)
    return refuse(400, 'Token is required', 'MISSING_REQUIRED_FIELD')
  if (!state.databaseUp) return fail(dialect, 500, 'Failed to revoke invitation', 'INTERNAL_ERROR')
  const row = state.rows.find((row) => row.token === params.token)
  if (!row) return fail(dialect, 404, 'Invitation not found', 'NOT_FOUND')
  state.rows = state.rows.filter((other) => other !== row)
  return ok({ ...dialect.success, message: 'Invitation revoked successfully' })
}

/** Finds the row of a token, or the reason why it does not work. "Invalid token" means that the database is down. */
function lookup({ state, params }: Call) {
  if (!state.databaseUp) return { status: 400, error: 'Invalid token' }
  const row = state.rows.find((row) => row.token === params.token)
  if (!row) return { status: 404, error: 'Invitation not found' }
  if (row.acceptedAt !== null) return { status: 409, error: 'Invitation has already been accepted' }
  if (row.expiresAt <= state.now()) return { status: 410, error: 'Invitation has expired' }
  return { row }
}

/** GET /api/v1/invitations/{token}/validate. Always answers 200. */
function validate(call: Call): FakeResponse {
  const { row, error } = lookup(call)
  return row
    ? ok({ valid: true, invitation: rowBody(row, call.dialect) })
    : ok({ valid: false, error })
}

/** POST /api/v1/invitations/{token}/accept. */
async function accept(call: Call): Promise<FakeResponse> {
  const { state, dialect, bugs } = call
  const body = jsonBody(call)
  const password = body && textField(body, 'password')
  const name = body && textField(body, 'name')
  if (password === null || name === null) {
    return fail(dialect, 400, 'Invalid request body', 'INVALID_REQUEST_BODY')
  }
  if (new TextEncoder().encode(password).length < 12) {
    return fail(dialect, 400, 'password must be at least 12 characters long', 'VALIDATION_FAILED')
  }
  const { row, status, error } = lookup(call)
  if (!row) return fail(dialect, status, error)
  if (bugs.accept) return fail(dialect, 500, 'Failed to set session context', 'INTERNAL_ERROR')

  // The database takes a moment here, so two concurrent requests to accept both get this far.
  await Promise.resolve()
  const problem =
    accountProblem({ email: row.email, name, password }) ??
    (state.account(row.email) &&
      'failed to create user: ERROR: duplicate key value violates unique constraint "users_email_key" (SQLSTATE 23505)')
  if (problem) {
    const leak = dialect.codes ? '' : `: ${problem}`
    return fail(dialect, 500, `Failed to create user${leak}`, 'INTERNAL_ERROR')
  }
  const user = state.addUser({ email: row.email, password, name: name.trim(), role: row.role })
  row.acceptedAt = state.now()
  const response = ok({ user: userBody(user, dialect), ...state.session(user) }, 201)
  // The server signs the new account in after it has read it, so the body lacks this time.
  user.lastLoginAt = state.now()
  return response
}
