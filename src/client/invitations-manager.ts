import * as z from 'zod/mini'
import type { Invitation } from '../invitation/invitation'
import { cleanToken } from '../invitation/link'
import {
  createInvitationResponseSchema,
  dashboardUserSchema,
  listInvitationsResponseSchema,
  readInvitations,
  revokeInvitationResponseSchema,
  sessionResponseSchema,
  validateInvitationResponseSchema,
  type AcceptInvitationRequest,
  type AcceptInvitationResponse,
  type CreateInvitationRequest,
  type CreateInvitationResponse,
  type ListInvitationsOptions,
  type ListInvitationsResponse,
  type RevokeInvitationResponse,
  type ValidateInvitationResponse,
} from '../invitation/responses'
import { FluxbaseError } from './errors'
import type { FluxbaseFetchLike, RequestOptions } from './fluxbase-fetch-like'
import { ADMIN_INVITATIONS as ADMIN, PUBLIC_INVITATIONS as PUBLIC } from './paths'
import { readAnswer } from './read-answer'

/**
 * Creates, lists, validates, accepts and revokes invitations through anything that has the `get`, `post` and `delete`
 * of the Fluxbase SDK's `FluxbaseFetch`: ours, or the official SDK's own.
 *
 * Errors of that fetch pass through unchanged (ours throws `FluxbaseError`; read a foreign one with `toFluxbaseError`).
 * An answer that is not the API's rejects with `FluxbaseError` `protocol`; a token that could change the path with
 * `invalid_link`, before anything is sent.
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
    const { get, post, delete: remove } = Object(fetch) as Record<string, unknown>
    if (![get, post, remove].some((send) => typeof send === 'function')) {
      throw new FluxbaseError(
        'invalid_configuration',
        'the fetch client has no get, post and delete, so no request can be made. Pass client.http of createClient or of ' +
          'the Fluxbase SDK.',
      )
    }
    this.#fetch = fetch
  }

  /** Creates an invitation (administrators only) and hands over its link, once: no server shows it again. */
  async create(
    request: CreateInvitationRequest,
    options?: RequestOptions,
  ): Promise<CreateInvitationResponse> {
    const body = await this.#fetch.post(ADMIN, request, ...given(options))
    return readAnswer(createInvitationResponseSchema, body, 'POST', ADMIN)
  }

  /**
   * Lists invitations, newest first (administrators only). Without options: those that are pending.
   * With both flags: everything, which is the only list that keeps accepted invitations beyond their expiry.
   * Of a long list, `onFirstRows` gets the beginning before the rest is read.
   */
  async list(
    options: ListInvitationsOptions = {},
    { onFirstRows, ...request }: ListRequestOptions = {},
  ): Promise<ListInvitationsResponse> {
    const query = new URLSearchParams()
    if (options.include_accepted !== undefined) {
      query.set('include_accepted', String(options.include_accepted))
    }
    if (options.include_expired !== undefined) {
      query.set('include_expired', String(options.include_expired))
    }
    // Not by `query.size`: browsers that lack it would silently ask for less.
    const flags = query.toString()
    const path = flags ? `${ADMIN}?${flags}` : ADMIN
    return readAnswer(
      listInvitationsResponseSchema,
      await this.#fetch.get(
        path,
        ...given(
          onFirstRows
            ? { ...request, onFirstRows: (rows) => onFirstRows(readInvitations(rows)) }
            : request,
        ),
      ),
      'GET',
      path,
    )
  }

  /**
   * Asks whether a link still works (public). A dead link is an answer (`valid: false`), not an error; what its `error`
   * means is `invalidReason`'s to say: `Invalid token` is a server that could not look.
   */
  async validate(token: string, options?: RequestOptions): Promise<ValidateInvitationResponse> {
    const body = await this.#fetch.get(`${PUBLIC}/${pathToken(token)}/validate`, ...given(options))
    return readAnswer(validateInvitationResponseSchema, body, 'GET', `${PUBLIC}/[token]/validate`)
  }

  /** Creates the account an invitation is for (public), signed in. `response.user.name` is the name given. */
  async accept(
    token: string,
    request: AcceptInvitationRequest,
    options?: RequestOptions,
  ): Promise<AcceptInvitationResponse> {
    const body = await this.#fetch.post(
      `${PUBLIC}/${pathToken(token)}/accept`,
      request,
      ...given(options),
    )
    const path = `${PUBLIC}/[token]/accept`
    const account = accountSchema.safeParse(body)
    if (account.success && !(account.data.access_token && account.data.refresh_token)) {
      throw new FluxbaseError(
        'account_without_session',
        `POST ${path} created the account but answered without a session. Ask the person to sign in.`,
      )
    }
    return readAnswer(sessionResponseSchema, body, 'POST', path)
  }

  /**
   * Deletes an invitation, so that its link stops working at once (administrators only). Needs the token: a listed row
   * has none, and its id is not accepted. On nimbleflux servers it always fails with `revoke_unsupported`.
   */
  async revoke(token: string, options?: RequestOptions): Promise<RevokeInvitationResponse> {
    const body = await this.#fetch.delete(`${ADMIN}/${pathToken(token)}`, ...given(options))
    return readAnswer(revokeInvitationResponseSchema, body, 'DELETE', `${ADMIN}/[token]`)
  }
}

export interface ListRequestOptions extends Omit<RequestOptions, 'onFirstRows'> {
  onFirstRows?: ((invitations: Invitation[]) => void) | undefined
}

/** An account that was made, whatever became of its session. */
const accountSchema = z.object({
  user: dashboardUserSchema,
  access_token: z.nullish(z.string()),
  refresh_token: z.nullish(z.string()),
})

/** A second argument only when there is one to pass: the SDK's own callers pass none. */
function given(options: RequestOptions | undefined): [] | [RequestOptions] {
  return options && Object.keys(options).length > 0 ? [options] : []
}

function pathToken(token: string): string {
  const clean = typeof token === 'string' ? cleanToken(token) : null
  if (clean === null) {
    throw new FluxbaseError(
      'invalid_link',
      'this is not an invitation token, so no request was sent. Pass the last part of the invite link, ' +
        'or use tokenFromInviteLink(link).',
    )
  }
  return clean
}
