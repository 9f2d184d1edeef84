import type { InvalidReason } from '../invitation/invalid-reason'

/**
 * Everything that can go wrong, as one word. Words for people are made from it elsewhere (`messages.errors`), so that a
 * code without words does not compile.
 */
export type FluxbaseErrorCode =
  // No usable answer
  | 'network' // nothing came back: offline, refused, blocked by CORS
  | 'timeout'
  | 'aborted'
  | 'protocol' // an answer that is not the API's: HTML, an empty body, cut JSON, a redirect
  // The developer's mistake or a link that can be none: nothing was sent
  | 'invalid_configuration'
  | 'invalid_link'
  // Signing in
  | 'invalid_credentials'
  | 'account_locked'
  | 'account_inactive'
  | 'two_factor_required'
  | 'unauthorized' // the session is missing or over and could not be refreshed
  | 'forbidden'
  | InvalidReason // why a link does not work
  // Requests refused
  | 'invalid_request'
  | 'invalid_role'
  | 'password_rejected'
  | 'payload_too_large'
  | 'rate_limited'
  | 'conflict' // idempotency: the key is in use or was used for something else
  | 'unsupported' // this server has no such operation
  | 'revoke_unsupported' // the server's revoke route cannot work (nimbleflux, see error-from-response)
  | 'link_not_held' // nothing was sent: revoking needs the link, and this session was never handed it
  | 'created_without_link' // the invitation exists, but the response with its link was lost
  | 'not_done' // the response was lost, and a later read shows that nothing happened: sending again is safe
  // Accepting went wrong on the server
  | 'account_impossible' // "Failed to set session context": a stock server's defect; nothing was created
  | 'account_not_created' // "Failed to create user": an account may exist already, or a field was refused
  | 'account_incomplete' // created, but not set up to the end
  | 'account_without_session' // created, but not signed in
  | 'server_error' // a plain 500
  | 'unavailable' // 502, 503, 504

export interface FluxbaseErrorFields {
  /** HTTP status, when there was an answer. */
  status?: number | undefined
  /** The `code` of the server's body, as text. */
  serverCode?: string | undefined
  /** The server's own words. May hold SQL or SMTP text: for logs and administrators, never for the person in front. */
  serverMessage?: string | undefined
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined
  /** What to quote to whoever runs the server. */
  requestId?: string | undefined
  /** With `two_factor_required`: whom the second step is for. */
  userId?: string | undefined
  /** The request was sent and no complete answer came: it may have been carried out. Only for POST and DELETE. */
  outcomeUnknown?: boolean | undefined
  cause?: unknown
}

/**
 * The one error that leaves the kit. `code` says what happened; `message` is for a developer's log and holds no token,
 * no password and no e-mail address.
 */
export class FluxbaseError extends Error {
  override readonly name = 'FluxbaseError'
  readonly code: FluxbaseErrorCode
  declare readonly status: number | undefined
  declare readonly serverCode: string | undefined
  declare readonly serverMessage: string | undefined
  declare readonly retryAfter: number | undefined
  declare readonly requestId: string | undefined
  declare readonly userId: string | undefined
  readonly outcomeUnknown: boolean

  constructor(code: FluxbaseErrorCode, message: string, fields: FluxbaseErrorFields = {}) {
    super(`fluxbase-invitations: ${message}`, fields)
    Object.assign(this, fields)
    // After the fields, which may be those of another error.
    this.code = code
    this.outcomeUnknown = fields.outcomeUnknown ?? false
  }
}
