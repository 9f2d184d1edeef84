import type { Invitation } from '../invitation/invitation'
import type { DashboardUser } from '../invitation/public-responses'
import type { Dialect } from './dialects'
import type { Row, User } from './state'

/** A handler's response. The server adds the headers that every response has. */
export interface FakeResponse {
  status: number
  body: unknown
  headers?: Record<string, string>
}

export const ok = (body: unknown, status = 200): FakeResponse => ({ status, body })

/** An error of shape B, which authentication uses on every generation. */
export const refuse = (status: number, error: string, code: string): FakeResponse => ({
  status,
  body: { error, code, request_id: REQUEST_ID },
})

/** A placeholder that is replaced by the request's id when the response is sent. */
export const REQUEST_ID = '{request id}'

/** A handler's error: shape A (`{error}`), or on nimbleflux shape B, in which `code` is optional. */
export function fail(dialect: Dialect, status: number, error: string, code?: string): FakeResponse {
  if (!dialect.codes) return { status, body: { error } }
  return { status, body: { error, ...(code && { code }), request_id: REQUEST_ID } }
}

/** An error of the dashboard's own sign-in: shape C (`code` is the status), or on nimbleflux shape B. */
export function failDashboard(
  dialect: Dialect,
  status: number,
  error: string,
  code: string,
): FakeResponse {
  return dialect.codes ? refuse(status, error, code) : { status, body: { error, code: status } }
}

export const notFound = (path: string): FakeResponse => ({
  status: 404,
  body: { error: 'Not Found', path },
})

/** RFC 3339 as Go writes it: fractions of a second without trailing zeros. */
export function goTime(time: number): string {
  return new Date(time).toISOString().replace(/\.?0*Z$/, 'Z')
}

/** A row as the server sends it. Its token is blank unless passed in. */
export function rowBody(row: Row, dialect: Dialect, token = ''): Invitation {
  return {
    id: row.id,
    email: row.email,
    ...(dialect.tokenField && { token }),
    role: row.role,
    ...(row.tenantId && { tenant_id: row.tenantId }),
    ...(row.invitedBy && { invited_by: row.invitedBy }),
    expires_at: goTime(row.expiresAt),
    accepted: row.acceptedAt !== null,
    ...(row.acceptedAt !== null && { accepted_at: goTime(row.acceptedAt) }),
    created_at: goTime(row.createdAt),
  }
}

export function userBody(user: User, dialect: Dialect): DashboardUser {
  return {
    id: user.id,
    email: user.email,
    email_verified: true,
    ...(user.name && { full_name: user.name }),
    totp_enabled: user.totp,
    is_active: user.active,
    is_locked: false,
    ...(user.lastLoginAt !== null && { last_login_at: goTime(user.lastLoginAt) }),
    created_at: goTime(user.createdAt),
    updated_at: goTime(user.updatedAt),
    ...(dialect.userRole && { role: user.role }),
  }
}
