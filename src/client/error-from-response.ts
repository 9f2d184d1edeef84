import { LINK_SENTENCES } from '../invitation/invalid-reason'
import { FluxbaseError, type FluxbaseErrorCode } from './errors'
import { isAnonymous, safePath, withoutToken } from './paths'

export interface FailedResponse {
  status: number
  /** Parsed JSON, or the raw text if it is not JSON. */
  body: unknown
  headers?: Pick<Headers, 'get'> | undefined
  method: string
  path: string
  cause?: unknown
}

/**
 * Converts a response that is not a success into a `FluxbaseError`. Servers say the same thing in three shapes
 * (`{error}`, `{error, code: 'TEXT'}`, `{error, code: 500}`), so the body's code is tried first, then its message, then
 * the HTTP status.
 */
export function errorFromResponse(response: FailedResponse): FluxbaseError {
  const { status, headers, method, path } = response
  const body = isObject(response.body) ? response.body : null
  const serverCode = asText(body?.code)
  const serverMessage = asText(body ? (body.error ?? body.message) : nonJson(response.body))
  const codeFromBody = body && meaningOf(method, status, serverCode, serverMessage)
  const code = codeFromBody ?? byStatus(status, path, body !== null)
  // Text from the server is cut to 500 characters and stripped of the request's token.
  const brief = (text?: string) => text && withoutToken(text, path).slice(0, 500)
  const where = path ? `${method} ${safePath(path)}` : 'a request'
  return new FluxbaseError(
    code,
    `${where} failed with HTTP ${status}: ${code}.${HINTS[code] ?? ''}`,
    {
      status,
      serverCode: brief(serverCode),
      serverMessage: brief(serverMessage),
      ...('cause' in response && { cause: response.cause }),
      retryAfter: retryAfter(status, headers, body),
      requestId: brief(asText(body?.request_id ?? headers?.get('x-request-id'))),
      outcomeUnknown:
        method !== 'GET' &&
        // The key is of this request alone, so what is in progress is a copy of it that a proxy has sent.
        (serverCode === 'IDEMPOTENCY_REQUEST_IN_PROGRESS' ||
          mayHaveHappened(status, saysWhy(body?.error))),
    },
  )
}

/** The codes that neither the text nor the status of a response identifies on its own. */
type OtherCode =
  | 'network'
  | 'aborted'
  | 'invalid_configuration'
  | 'invalid_link'
  | 'link_not_held'
  | 'created_without_link'
  | 'not_done'
  | 'two_factor_required'
  | 'revoke_unsupported'
  | 'server_error'

/** The codes that only the text of a response identifies. */
type SaidCode = Exclude<FluxbaseErrorCode, OtherCode | ByStatus[keyof ByStatus]>

/** Patterns for the server's code or message. Upstream: internal/api/invitation_handler.go and dashboard_auth_handler.go. */
const BODY_PATTERNS: Record<SaidCode, RegExp> & Partial<Record<FluxbaseErrorCode, RegExp>> = {
  ...LINK_SENTENCES,
  invalid_role: /^invalid.role/i,
  password_rejected: /^password must be/,
  account_impossible: /^Failed to set session context|not_initialized/,
  account_not_created: /^Failed to create user/,
  account_incomplete: /^Failed to set user role/,
  account_without_session: /^User created but/,
  invalid_request: /^tenant not found/,
  conflict: /^IDEMPOTENCY_.+_MISMATCH$/,
  // `/dashboard/auth/login` answers 500 to a wrong password and to a locked account.
  invalid_credentials: /invalid.(email or password|credentials|setup.token|2fa code)/i,
  account_locked: /account.(is )?locked/i,
  account_inactive: /account is inactive/i,
}

function meaningOf(
  method: string,
  status: number,
  serverCode = '',
  serverMessage = '',
): FluxbaseErrorCode | undefined {
  // nimbleflux declares this route with `:id` and reads `token`, so it never finds one (routes/users_admin.go).
  const readsNoToken =
    serverCode === 'MISSING_REQUIRED_FIELD' || serverMessage === 'Token is required'
  if (method === 'DELETE' && readsNoToken) return 'revoke_unsupported'
  // With a 401 this refers to the bearer token, not to a link. A refresh shows whether the session is over.
  if (status === 401 && serverMessage === 'Invalid token') return undefined
  const codes = Object.keys(BODY_PATTERNS) as (keyof typeof BODY_PATTERNS)[]
  const find = (text: string) => codes.find((code) => BODY_PATTERNS[code]!.test(text))
  return find(serverCode) ?? find(serverMessage)
}

const BY_STATUS = {
  401: 'unauthorized',
  403: 'forbidden',
  405: 'unsupported',
  408: 'timeout',
  413: 'payload_too_large',
  425: 'unavailable',
  429: 'rate_limited',
  501: 'unsupported',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
  511: 'protocol', // a captive portal
} as const satisfies Record<number, FluxbaseErrorCode>

/** Any proxy may answer with these, so they count only if the body comes from the API. */
const BY_STATUS_OF_API = {
  404: 'unsupported', // the route is missing; for a missing invitation, the body says so
  409: 'conflict',
  410: 'expired',
} as const satisfies Record<number, FluxbaseErrorCode>

type ByStatus = typeof BY_STATUS & typeof BY_STATUS_OF_API

type AnyStatus = Partial<Record<number, FluxbaseErrorCode>>

function byStatus(status: number, path: string, isApi: boolean): FluxbaseErrorCode {
  // Some servers answer 401 to a route that does not exist. These paths carry no session, so the 401 is not about one.
  if (status === 401 && isAnonymous(path) && !path.endsWith('/refresh')) return 'unsupported'
  const known = (BY_STATUS as AnyStatus)[status]
  if (known) return known
  if (status >= 500) return isApi ? 'server_error' : 'unavailable'
  if (status < 400 || !isApi) return 'protocol'
  return (BY_STATUS_OF_API as AnyStatus)[status] ?? 'invalid_request'
}

/**
 * Whether Fluxbase says why it refused. Every refusal of its own has a text in `error`; JSON without one, or with nothing but the
 * name of a status, is a gateway's, or that of a handler that crashed.
 */
const saysWhy = (error: unknown): boolean =>
  typeof error === 'string' && !/^(internal server error|service unavailable)$/i.test(error)

/**
 * Whether a request that changes something may have been carried out despite this response. Of the statuses from 500, Fluxbase sends
 * 500 and 503 alone, so any other is a gateway's, whatever its body says.
 */
const mayHaveHappened = (status: number, isApi: boolean): boolean =>
  status < 400 ||
  [408, 499].includes(status) ||
  (status >= 500 && ![501, 511, ...(isApi ? [500, 503] : [])].includes(status))

const HINTS: Partial<Record<FluxbaseErrorCode, string>> = {
  account_impossible: ' Nothing was created. Accounts can’t be created until the server is fixed.',
  protocol: ' This is not a Fluxbase API response. Check that the url points to a Fluxbase server.',
  revoke_unsupported: ' If the server can revoke by id, pass overrides.revoke.',
  unsupported: ' The server does not have this route. Check the url and the Fluxbase version.',
}

/** The longest `Retry-After` that is believed, in seconds. */
const MAX_RETRY_AFTER_SECONDS = 3600

/**
 * Returns the seconds to wait before another attempt. Across origins the header cannot be read, but the body carries the
 * same number. A date is measured from the response's own `Date`, so the local clock has no influence.
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
  if (seconds !== undefined) return Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_SECONDS)
  return status === 429 ? 60 : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The text of a page in front of Fluxbase, such as a proxy's. Truncated JSON is never quoted: it may hold a session or a
 * link.
 */
function nonJson(body: unknown): unknown {
  return typeof body === 'string' && /^\s*[^\s[{]/.test(body) ? body.slice(0, 300) : undefined
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : JSON.stringify(value ?? undefined)
