/** The published servers, by owner and version. */
export type DialectName = 'wayli-app-2026.1' | 'fluxbase-eu-2026.3' | 'nimbleflux-2026.3'

/** Everything in which the generations differ, as far as a client can tell. */
export interface Dialect {
  /** The two roles an invitation may give: administrator first. */
  roles: readonly [string, string]
  /** Who may use the administrators' routes, by the role in the token. */
  admins: readonly string[]
  /** Every refusal has `code` and `request_id` (shape B); else the handlers send `{error}` alone (shape A). */
  codes: boolean
  /** Rows have a `token`: the real one in the answer to create, blank elsewhere. */
  tokenField: boolean
  /** Rows, tokens and routes know tenants. */
  tenants: boolean
  /** Users are sent with their role. */
  userRole: boolean
  /** What a token of this database role says it is. */
  claimedRole(role: string): string
  /** `/api/v1/admin/refresh` knows dashboard sessions. */
  adminRefresh: boolean
  /** Below /api/v1, routes that do not exist ask for a session first. */
  hidesRoutes: boolean
  /** HEAD is answered wherever GET is. */
  headIsGet: boolean
  /** Asking whether setup is needed counts as a try to set up. */
  countsSetupStatus: boolean
  contentType: string
  corsSeparator: string
  /** `Access-Control-Max-Age` stands on every answer and not on a preflight's alone. */
  maxAgeAlways: boolean
  requestId(count: number): string
  loginLimit: number
  services: boolean
  /** Ends every success of a command. */
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
