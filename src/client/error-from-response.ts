import { FluxbaseError, type FluxbaseErrorCode } from './errors'
import { isAnonymous, safePath, withoutToken } from './paths'

export interface FailedResponse {
  status: number
  /** Parsed; the bare text where it was not JSON. */
  body: unknown
  headers?: Pick<Headers, 'get'> | undefined
  method: string
  path: string
  /** Whether this answers the second sending of a request whose first answer got lost. */
  resent?: boolean | undefined
  cause?: unknown
}

/**
 * What an answer that is no success means. Servers say the same thing in three shapes (`{error}`, `{error, code: 'TEXT'}`,
 * `{error, code: 500}`), so the body's code is asked first, then its words, then the status.
 */
export function errorFromResponse(response: FailedResponse): FluxbaseError {
  const { status, headers, method, path } = response
  const body = isObject(response.body) ? response.body : null
  const saying: Saying = {
    method,
    status,
    serverCode: asText(body?.code),
    serverMessage: asText(body ? (body.error ?? body.message) : nonJson(response.body)),
  }
  const code = (body && bySaying(saying)) ?? byStatus(status, path, body !== null)
  const where = path ? `${method} ${safePath(path)}` : 'a request'
  return new FluxbaseError(
    code,
    `${where} failed with HTTP ${status}: ${code}.${HINTS[code] ?? ''}`,
    {
      status,
      serverCode: brief(saying.serverCode, path),
      serverMessage: brief(saying.serverMessage, path),
      ...('cause' in response && { cause: response.cause }),
      retryAfter: retryAfter(status, headers, body),
      requestId: brief(asText(body?.request_id ?? headers?.get('x-request-id')), path),
      outcomeUnknown: method !== 'GET' && isUndecided(response, body !== null),
    },
  )
}

interface Saying {
  method: string
  status: number
  serverCode: string | undefined
  serverMessage: string | undefined
}

const BY_CODE = new Map<string | undefined, FluxbaseErrorCode>([
  ['ACCOUNT_LOCKED', 'account_locked'],
  ['INVALID_CREDENTIALS', 'invalid_credentials'],
  ['INVALID_ROLE', 'invalid_role'],
  ['INVALID_SETUP_TOKEN', 'invalid_credentials'],
  ['NOT_FOUND', 'not_found'],
  ['IDEMPOTENCY_KEY_MISMATCH', 'conflict'],
  ['IDEMPOTENCY_REQUEST_BODY_MISMATCH', 'conflict'],
  ['not_initialized', 'account_impossible'],
])

/** Upstream: internal/api/invitation_handler.go and dashboard_auth_handler.go. */
const BY_WORDS: readonly (readonly [RegExp, FluxbaseErrorCode])[] = [
  [/^Invitation not found/, 'not_found'],
  [/^Invitation has already been accepted/, 'already_accepted'],
  [/^Invitation has expired/, 'expired'],
  // With the database down every link is an "Invalid token": recorded on three generations.
  [/^Invalid token$/, 'lookup_failed'],
  [/^invalid role/i, 'invalid_role'],
  [/^password must be/, 'password_rejected'],
  [/^Failed to set session context|not_initialized/, 'account_impossible'],
  [/^Failed to create user/, 'account_not_created'],
  [/^Failed to set user role/, 'account_incomplete'],
  [/^User created but/, 'account_without_session'],
  [/^tenant not found/, 'invalid_request'],
  // Signing in at /dashboard/auth/login: there a wrong password and a locked account are a 500.
  [/invalid (email or password|credentials|2fa code)/i, 'invalid_credentials'],
  [/account (is )?locked/i, 'account_locked'],
  [/account is inactive/i, 'account_inactive'],
]

function bySaying({ method, status, serverCode, serverMessage = '' }: Saying) {
  // nimbleflux declares this route with `:id` and reads `token`, so it never finds one (routes/users_admin.go).
  const readsNoToken =
    serverCode === 'MISSING_REQUIRED_FIELD' || serverMessage === 'Token is required'
  if (method === 'DELETE' && readsNoToken) return 'revoke_unsupported'
  // In a 401 that is the bearer, not a link; a refresh tells whether the session is over.
  if (status === 401 && serverMessage === 'Invalid token') return undefined
  return BY_CODE.get(serverCode) ?? BY_WORDS.find(([words]) => words.test(serverMessage))?.[1]
}

const BY_STATUS = new Map<number, FluxbaseErrorCode>([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [405, 'unsupported'],
  [408, 'timeout'],
  [413, 'payload_too_large'],
  [425, 'unavailable'],
  [429, 'rate_limited'],
  [501, 'unsupported'],
  [502, 'unavailable'],
  [503, 'unavailable'],
  [504, 'unavailable'],
  [511, 'protocol'], // a captive portal
])

/** Statuses that anything on the way may answer with: they count only when the API itself speaks. */
const BY_STATUS_OF_API = new Map<number, FluxbaseErrorCode>([
  [404, 'unsupported'], // what is missing is the route; a missing invitation says so
  [409, 'conflict'],
  [410, 'expired'],
])

function byStatus(status: number, path: string, isApi: boolean): FluxbaseErrorCode {
  // Some servers answer 401 to a route they do not have, so where no session is sent this is not about the session.
  if (status === 401 && isAnonymous(path) && !path.endsWith('/refresh')) return 'unsupported'
  const known = BY_STATUS.get(status)
  if (known) return known
  if (status >= 500) return isApi ? 'server_error' : 'unavailable'
  if (status < 400 || !isApi) return 'protocol'
  return BY_STATUS_OF_API.get(status) ?? 'invalid_request'
}

/** Whether a request that changes something may have been carried out although this was the answer. */
function isUndecided({ status, resent }: FailedResponse, isApi: boolean): boolean {
  if (status < 400 || status === 408 || status === 502 || status === 504) return true
  // The limiter stands before the idempotency store, "in progress" is the first sending, and a server in trouble may have
  // lost what it stored: none of them says how the first one ended.
  if (resent && (status === 409 || status === 429 || status >= 500)) return true
  return status >= 500 && status !== 501 && status !== 511 && !isApi
}

const HINTS: Partial<Record<FluxbaseErrorCode, string>> = {
  account_impossible: ' No account can be made until this server is mended; nothing was created.',
  forbidden: ' The account in use may not do this.',
  protocol: ' This is not an answer of the Fluxbase API: check that the url leads to Fluxbase.',
  revoke_unsupported: ' This server cannot revoke by token; pass overrides.revoke if it can by id.',
  unsupported: ' This server has no such route: check the url and the version of Fluxbase.',
}

/** Longest wait (seconds) that is believed. */
const LONGEST_WAIT = 3600

/**
 * Seconds. Across origins the header cannot be read, but the body says the same. A date counts from the server's own `Date`,
 * so no clock of ours can be wrong.
 */
function retryAfter(
  status: number,
  headers: FailedResponse['headers'],
  body: Record<string, unknown> | null,
): number | undefined {
  const header = headers?.get('retry-after') ?? ''
  const date = (Date.parse(header) - Date.parse(headers?.get('date') ?? '')) / 1000
  const seconds = [parseFloat(header), date, parseFloat(String(body?.retry_after))].find(
    (value) => !Number.isNaN(value),
  )
  if (seconds !== undefined) return Math.min(Math.max(seconds, 0), LONGEST_WAIT)
  return status === 429 ? 60 : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a page in front of Fluxbase says. JSON that was cut may hold a session or a link, so that is not quoted. */
function nonJson(body: unknown): unknown {
  return typeof body === 'string' && /^\s*[^\s[{]/.test(body) ? body.slice(0, 300) : undefined
}

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** At most 500 characters of what stood there, without the token of this request. */
function brief(text: string | undefined, path: string): string | undefined {
  return text && withoutToken(text, path).slice(0, 500)
}
