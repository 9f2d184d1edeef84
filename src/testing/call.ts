import { refuse, type FakeResponse } from './fake-response'
import type { Dialect } from './dialects'
import type { Claims, ServerState } from './state'

/** Which defects of published servers the fake reproduces. */
export interface Bugs {
  /** Accepting always fails with "Failed to set session context". */
  accept: boolean
  /** On nimbleflux only: revoking always fails with "Token is required". */
  revoke: boolean
}

/** A request with everything that its handler needs. */
export interface Call {
  state: ServerState
  dialect: Dialect
  bugs: Bugs
  /** The base URL of invite links. */
  url: string
  email: 'off' | 'unconfigured' | 'on'
  setupToken: string
  request: Request
  query: URLSearchParams
  /** The path segment for each `:name` of the route, undecoded, as servers read it. */
  params: Readonly<Record<string, string>>
  text: string
}

/** Returns the body as a JSON object, or `null` if it is malformed, of another content type, or no object. */
export function jsonBody({ request, text }: Call): Record<string, unknown> | null {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return null
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Reads a text field as Go does: absent and null become `''`. Returns `null` for other types, which make the body invalid. */
export function textField(body: Record<string, unknown>, name: string): string | null {
  const value = body[name] ?? ''
  return typeof value === 'string' ? value : null
}

/** Identifies the caller. The cookie takes precedence over the header, in which "Bearer" is optional. */
export function authenticate({ state, dialect, request }: Call): Claims | FakeResponse {
  const cookie = /(?:^|;\s*)fluxbase_access_token=([^;]+)/.exec(request.headers.get('cookie') ?? '')
  const token = cookie?.[1] ?? request.headers.get('authorization')?.replace(/^Bearer /, '')
  if (!token) return refuse(401, 'Missing authentication', 'MISSING_AUTHENTICATION')
  const claims = state.read(token)
  if (!claims) return refuse(401, 'Invalid or expired token', 'INVALID_TOKEN')
  // Servers do not check whether a user with the first role has logged out.
  return claims.role !== dialect.roles[0] && state.revoked.has(claims.jti)
    ? refuse(401, 'Token has been revoked', 'REVOKED_TOKEN')
    : claims
}

export const isFakeResponse = (value: object): value is FakeResponse =>
  'status' in value && 'body' in value

/** Requires what administrators' routes require: an existing tenant (nimbleflux), a session, and a role. */
export function authorize(call: Call): Claims | FakeResponse {
  if (call.dialect.tenants) {
    const tenant = call.request.headers.get('x-fb-tenant')
    if (tenant && tenant !== call.state.tenantId) {
      return { status: 404, body: { error: 'tenant not found' } }
    }
  }
  const who = authenticate(call)
  if (isFakeResponse(who)) return who
  return call.dialect.admins.includes(who.role)
    ? who
    : refuse(403, 'Insufficient permissions', 'INSUFFICIENT_PERMISSIONS')
}
