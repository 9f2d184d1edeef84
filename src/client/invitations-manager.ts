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
} from '../invitation/invitation'
import { listInvitations } from './admin-invitations'
import { createInvitation, revokeInvitation, type RevokeInvitationResponse } from './admin-writes'
import { type FluxbaseFetchLike, type RequestOptions, requireFetch } from './fluxbase-fetch-like'
import { acceptInvitation, validateInvitation } from './public-invitations'

/**
 * Creates, lists, validates, accepts and revokes invitations through anything that has the `get`, `post` and `delete` of
 * the Fluxbase SDK's `FluxbaseFetch`: ours, or the official SDK's own.
 *
 * Errors of that fetch client pass through unchanged (ours throws `FluxbaseError`; convert others with
 * `toFluxbaseError`). A response that is not the API's rejects with `FluxbaseError` `protocol`; a token that could change
 * the path rejects with `invalid_link` before anything is sent.
 *
 * The operations themselves are functions (`admin-invitations.ts`, `public-invitations.ts`), so that the page for invited
 * people does not load those for administrators.
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

  /** Throws `invalid_configuration` for an object that cannot send requests, such as a whole client. */
  constructor(fetch: FluxbaseFetchLike) {
    this.#fetch = requireFetch(fetch)
  }

  /** Creates an invitation (administrators only) and returns its link, once: no server shows it again. */
  create(
    request: CreateInvitationRequest,
    options?: RequestOptions,
  ): Promise<CreateInvitationResponse> {
    return createInvitation(this.#fetch, request, options)
  }

  /**
   * Lists invitations, newest first (administrators only). Without options, only pending ones. With both flags,
   * everything; no other list keeps accepted invitations after their expiry.
   */
  list(
    options?: ListInvitationsOptions,
    request?: RequestOptions,
  ): Promise<ListInvitationsResponse> {
    return listInvitations(this.#fetch, options, request)
  }

  /**
   * Checks whether a link still works (public). A dead link is a result (`valid: false`), not an error; `invalidReason`
   * interprets its `error`. `Invalid token` means that the server could not look the invitation up.
   */
  validate(token: string, options?: RequestOptions): Promise<ValidateInvitationResponse> {
    return validateInvitation(this.#fetch, token, options)
  }

  /** Creates the account that an invitation is for and signs it in (public). `response.user.name` is the submitted name. */
  accept(
    token: string,
    request: AcceptInvitationRequest,
    options?: RequestOptions,
  ): Promise<AcceptInvitationResponse> {
    return acceptInvitation(this.#fetch, token, request, options)
  }

  /**
   * Deletes an invitation, so that its link stops working at once (administrators only). Requires the token: a listed row
   * has none, and the server does not accept an id. On nimbleflux servers it always fails with `revoke_unsupported`.
   */
  revoke(token: string, options?: RequestOptions): Promise<RevokeInvitationResponse> {
    return revokeInvitation(this.#fetch, token, options)
  }
}
