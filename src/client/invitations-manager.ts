import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
  ValidateInvitationResponse,
} from '../invitation/public-responses'
import type {
  CreateInvitationRequest,
  CreateInvitationResponse,
  ListInvitationsOptions,
  ListInvitationsResponse,
  RevokeInvitationResponse,
} from '../invitation/responses'
import { createInvitation, listInvitations, revokeInvitation } from './admin-invitations'
import type { FluxbaseFetchLike, RequestOptions } from './fluxbase-fetch-like'
import { acceptInvitation, validateInvitation } from './public-invitations'
import { requireFetch } from './require-fetch'

/**
 * Creates, lists, validates, accepts and revokes invitations through anything that has the `get`, `post` and `delete`
 * of the Fluxbase SDK's `FluxbaseFetch`: ours, or the official SDK's own.
 *
 * Errors of that fetch pass through unchanged (ours throws `FluxbaseError`; read a foreign one with `toFluxbaseError`).
 * An answer that is not the API's rejects with `FluxbaseError` `protocol`; a token that could change the path with
 * `invalid_link`, before anything is sent.
 *
 * The operations themselves are functions (`admin-invitations.ts`, `public-invitations.ts`), so that the page for invited
 * people loads its two and not the administrators' three.
 *
 * @example
 * const { invitation, invite_link } = await client.management.invitations.create({
 *   email: 'newuser@example.com',
 *   role: 'dashboard_user',
 *   expiry_duration: 604800, // seconds
 * })
 */
export class InvitationsManager {
  readonly #fetch: FluxbaseFetchLike

  /** Throws `invalid_configuration` for what can send no request, a whole client for example. */
  constructor(fetch: FluxbaseFetchLike) {
    this.#fetch = requireFetch(fetch)
  }

  /** Creates an invitation (administrators only) and hands over its link, once: no server shows it again. */
  create(
    request: CreateInvitationRequest,
    options?: RequestOptions,
  ): Promise<CreateInvitationResponse> {
    return createInvitation(this.#fetch, request, options)
  }

  /**
   * Lists invitations, newest first (administrators only). Without options: those that are pending.
   * With both flags: everything, which is the only list that keeps accepted invitations beyond their expiry.
   */
  list(
    options?: ListInvitationsOptions,
    request?: RequestOptions,
  ): Promise<ListInvitationsResponse> {
    return listInvitations(this.#fetch, options, request)
  }

  /**
   * Asks whether a link still works (public). A dead link is an answer (`valid: false`), not an error; what its `error`
   * means is `invalidReason`'s to say: `Invalid token` is a server that could not look.
   */
  validate(token: string, options?: RequestOptions): Promise<ValidateInvitationResponse> {
    return validateInvitation(this.#fetch, token, options)
  }

  /** Creates the account an invitation is for (public), signed in. `response.user.name` is the name given. */
  accept(
    token: string,
    request: AcceptInvitationRequest,
    options?: RequestOptions,
  ): Promise<AcceptInvitationResponse> {
    return acceptInvitation(this.#fetch, token, request, options)
  }

  /**
   * Deletes an invitation, so that its link stops working at once (administrators only). Needs the token: a listed row
   * has none, and its id is not accepted. On nimbleflux servers it always fails with `revoke_unsupported`.
   */
  revoke(token: string, options?: RequestOptions): Promise<RevokeInvitationResponse> {
    return revokeInvitation(this.#fetch, token, options)
  }
}
