import { refuse, type FakeResponse } from './fake-response'
import type { Dialect } from './dialects'
import type { Claims, ServerState } from './state'

/** Which of the published defects are there. */
export interface Bugs {
  /** Accepting never works: "Failed to set session context". */
  accept: boolean
  /** N only: revoking never works: "Token is required". */
  revoke: boolean
}

/** One request, as a handler sees it. */
export interface Call {
  state: ServerState
  dialect: Dialect
  bugs: Bugs
  /** Base of invite links. */
  url: string
  email: 'off' | 'unconfigured' | 'on'
  setupToken: string
  request: Request
  query: URLSearchParams
  /** What stands in the path for each `:name` of the route, as it is: servers do not decode it. */
  params: Readonly<Record<string, string>>
  text: string
}

/** The body as a JSON object, or `null`: malformed, of another content type, or none. */
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

/** A text field as Go reads it: absent and null are blank, anything but text makes the body unreadable. */
export function textField(body: Record<string, unknown>, name: string): string | null {
  const value = body[name] ?? ''
  return typeof value === 'string' ? value : null
}

/** Who asks. The cookie is read first and beats the header; the word "Bearer" may be missing. */
export function authenticate({ state, dialect, request }: Call): Claims | FakeResponse {
  const cookie = /(?:^|;\s*)fluxbase_access_token=([^;]+)/.exec(request.headers.get('cookie') ?? '')
  const token = cookie?.[1] ?? request.headers.get('authorization')?.replace(/^Bearer /, '')
  if (!token) return refuse(401, 'Missing authentication', 'MISSING_AUTHENTICATION')
  const claims = state.read(token)
  if (!claims) return refuse(401, 'Invalid or expired token', 'INVALID_TOKEN')
  // Nobody looks whether an administrator of the first role has logged out.
  return claims.role !== dialect.roles[0] && state.revoked.has(claims.jti)
    ? refuse(401, 'Token has been revoked', 'REVOKED_TOKEN')
    : claims
}

export const isFakeResponse = (value: object): value is FakeResponse =>
  'status' in value && 'body' in value

/** The administrators' gate: a tenant that exists (N), a session, a role. */
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
