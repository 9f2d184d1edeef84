/** The published servers, by owner and version. */
export type DialectName = 'wayli-app-2026.1' | 'fluxbase-eu-2026.3' | 'nimbleflux-2026.3'

/** Every difference between the server generations that a client can observe. */
export interface Dialect {
  /** The two roles that an invitation may give, the administrators' role first. */
  roles: readonly [string, string]
  /** The roles (as the token states them) that may use the administrators' routes. */
  admins: readonly string[]
  /** Whether every error body has `code` and `request_id` (shape B). Otherwise handlers send `{error}` alone (shape A). */
  codes: boolean
  /** Whether rows have a `token`, which is the real one in the response to *create*, and blank elsewhere. */
  tokenField: boolean
  /** Whether rows, access tokens and routes refer to tenants. */
  tenants: boolean
  /** Whether user objects include the role. */
  userRole: boolean
  /** The role that a token claims for a role in the database. */
  claimedRole(role: string): string
  /** Whether `/api/v1/admin/refresh` accepts dashboard sessions. */
  adminRefresh: boolean
  /** Whether unknown routes under /api/v1 answer 401 without a session. */
  hidesRoutes: boolean
  /** Whether every GET route also answers HEAD. */
  headIsGet: boolean
  /** Whether requests for the setup status count towards the setup limit. */
  countsSetupStatus: boolean
  contentType: string
  corsSeparator: string
  /** Whether every response has `Access-Control-Max-Age`, and not only preflights. */
  maxAgeAlways: boolean
  requestId(count: number): string
  loginLimit: number
  services: boolean
  /** Fields that every successful logout and revoke adds to its body. */
  success: Record<string, unknown>
  dialError: string
  payloadHint: string
}

const base64Id = (count: number) => `fake-request-${String(count).padStart(30, '0')}`
const uuidId = (count: number) => `00000000-0000-4000-9000-${count.toString(16).padStart(12, '0')}`
const DIAL = 'dial tcp 127.0.0.1:5432: connect: connection refused'

const wayli: Dialect = {
  roles: ['dashboard_admin', 'dashboard_user'],
  admins: ['admin', 'dashboard_admin'],
  codes: false,
  tokenField: true,
  tenants: false,
  userRole: false,
  claimedRole: () => 'dashboard_admin',
  adminRefresh: false,
  hidesRoutes: false,
  headIsGet: true,
  countsSetupStatus: false,
  contentType: 'application/json',
  corsSeparator: ',',
  maxAgeAlways: true,
  requestId: uuidId,
  loginLimit: 4,
  services: true,
  success: {},
  dialError: `failed to connect to \`host=127.0.0.1 user=app database=app\`: dial error (${DIAL})`,
  payloadHint: 'Reduce the size of your request body or use chunked upload for large files',
}

const fluxbaseEu: Dialect = {
  ...wayli,
  hidesRoutes: true,
  headIsGet: false,
  contentType: 'application/json; charset=utf-8',
  corsSeparator: ', ',
  maxAgeAlways: false,
  requestId: base64Id,
  loginLimit: 10,
  dialError: `failed to connect to \`user=app database=app\`: 127.0.0.1:5432 (127.0.0.1): dial error: ${DIAL}`,
  payloadHint: 'Reduce size of your request body or use chunked upload for large files',
}

const nimbleflux: Dialect = {
  ...fluxbaseEu,
  roles: ['instance_admin', 'tenant_admin'],
  admins: ['admin', 'instance_admin', 'tenant_admin'],
  codes: true,
  tokenField: false,
  tenants: true,
  userRole: true,
  claimedRole: (role) => role,
  adminRefresh: true,
  hidesRoutes: false,
  countsSetupStatus: true,
  services: false,
  success: { success: true },
}

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  'wayli-app-2026.1': wayli,
  'fluxbase-eu-2026.3': fluxbaseEu,
  'nimbleflux-2026.3': nimbleflux,
}
