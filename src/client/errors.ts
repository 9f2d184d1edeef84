import type { InvalidReason } from '../invitation/invalid-reason'

/**
 * Every kind of failure. The words for people are in `messages.errors`, which is typed by these codes, so that a code
 * without words does not compile.
 */
export type FluxbaseErrorCode =
  // No usable response
  | 'network' // no response: offline, refused, blocked by CORS
  | 'timeout'
  | 'aborted'
  | 'protocol' // a response that is not the API's: HTML, an empty body, truncated JSON, a redirect
  // Nothing was sent: a configuration error, or a text that cannot be an invitation link
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
  | 'link_not_held' // nothing was sent: revoking requires the link, and this session never received it
  | 'created_without_link' // the invitation exists, but the response with its link was lost
  | 'not_done' // the response was lost, and a later read shows that nothing happened: sending again is safe
  // Accepting went wrong on the server
  | 'account_impossible' // "Failed to set session context": a defect of the published servers; nothing was created
  | 'account_not_created' // "Failed to create user": an account may exist already, or a field was refused
  | 'account_incomplete' // created, but not set up completely
  | 'account_without_session' // created, but not signed in
  | 'server_error' // a plain 500
  | 'unavailable' // 502, 503, 504

export interface FluxbaseErrorFields {
  /** HTTP status, if there was a response. */
  status?: number | undefined
  /** The `code` of the server's body, as text. */
  serverCode?: string | undefined
  /**
   * The server's own message. May contain SQL or SMTP text: for logs and administrators, never for the person on the
   * page.
   */
  serverMessage?: string | undefined
  /** Seconds to wait before trying again. */
  retryAfter?: number | undefined
  /** Identifies the request in the server's log, for whoever runs the server. */
  requestId?: string | undefined
  /** With `two_factor_required`: the user whose second factor is required. */
  userId?: string | undefined
  /** The request was sent but no complete response arrived, so it may have been carried out. Only for POST and DELETE. */
  outcomeUnknown?: boolean | undefined
  cause?: unknown
}

/**
 * The only error that the kit throws. `code` says what happened; `message` is for a developer's log and contains no
 * token, no password and no e-mail address.
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
    // Set last, because the fields may come from another error.
    this.code = code
    this.outcomeUnknown = fields.outcomeUnknown ?? false
  }
}
