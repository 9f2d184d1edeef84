import {
  listInSteps,
  listInvitations,
  listInvitationsResponseSchema,
} from '../client/admin-invitations'
import {
  createInvitation,
  createInvitationResponseSchema,
  revokeInvitation,
} from '../client/admin-writes'
import { FluxbaseError } from '../client/errors'
import type { RequestOptions } from '../client/fluxbase-fetch-like'
import { readResponse } from '../client/read-response'
import type {
  Invitation,
  CreateInvitationRequest,
  CreateInvitationResponse,
  ListInvitationsOptions,
  ListInvitationsResponse,
} from '../invitation/invitation'
import { tokenFromInviteLink } from '../invitation/link'
import { readLongList, type ReadingOptions } from '../list/long-lists'
import { callOverride } from './call-override'
import { withRedactedErrors, type Backend } from './backend'

/** Creates an invitation on the server or through `overrides.create`, whose result is validated like a server's response. */
export function create(
  backend: Backend,
  request: CreateInvitationRequest,
  options?: RequestOptions,
): Promise<CreateInvitationResponse> {
  const override = backend.overrides.create
  return asAdmin(backend, 'POST', async () =>
    override
      ? readResponse(
          createInvitationResponseSchema,
          await callOverride('create', (limits) => override(request, limits), options),
          'POST',
          'overrides.create',
        )
      : createInvitation(backend.http, request, options),
  )
}

/**
 * Lists invitations from the server or through `overrides.list`. With `reading`, a long response is read in steps and
 * without its tokens; the function is called once the response has arrived.
 */
export function list(
  backend: Backend,
  filter?: ListInvitationsOptions,
  options?: RequestOptions,
  reading?: () => ReadingOptions,
): Promise<ListInvitationsResponse> {
  const override = backend.overrides.list
  return asAdmin(backend, 'GET', async () =>
    override
      ? readResponse(
          listInvitationsResponseSchema,
          await callOverride('list', (limits) => override(filter, limits), options),
          'GET',
          'overrides.list',
        )
      : reading
        ? listInSteps(backend.http, filter, options, (bytes) =>
            readLongList(backend.longLists, bytes, reading()),
          )
        : listInvitations(backend.http, filter, options),
  )
}

/**
 * Revokes through `overrides.revoke`, or with the link's token if the link is held. Otherwise rejects with
 * `link_not_held` and sends nothing.
 */
export async function revoke(
  backend: Backend,
  invitation: Invitation,
  options?: RequestOptions,
): Promise<unknown> {
  const override = backend.overrides.revoke
  const token = tokenOf(backend, invitation)
  if (override) {
    const ask = async () =>
      requireRevoked(
        await callOverride('revoke', (limits) => override(invitation, limits), options),
      )
    return asAdmin(backend, 'DELETE', ask, token)
  }
  if (token === null) {
    throw new FluxbaseError(
      'link_not_held',
      'Fluxbase revokes by token, but this invitation’s link is not stored, so nothing was sent. Use an ' +
        'InvitationLinkStore or pass overrides.revoke.',
    )
  }
  return asAdmin(backend, 'DELETE', () => revokeInvitation(backend.http, token, options), token)
}

/** Returns the token in an invitation's link, or `null` if the link is not held. */
export function tokenOf({ links }: Backend, { id }: Pick<Invitation, 'id'>): string | null {
  const link = links.get(id)
  return link === undefined ? null : tokenFromInviteLink(link)
}

/** Whether this invitation can be revoked: through an override, or because its link is held. */
export function canRevoke(backend: Backend, invitation: Pick<Invitation, 'id'>): boolean {
  return backend.overrides.revoke !== undefined || tokenOf(backend, invitation) !== null
}

/** Runs a request that requires a session, and reports its outcome to the backend. */
export async function asAdmin<T>(
  backend: Backend,
  method: 'GET' | 'POST' | 'DELETE',
  request: () => Promise<T>,
  secret?: string | null,
): Promise<T> {
  try {
    const answer = await withRedactedErrors(method, request, secret)
    backend.reportOutcome(null)
    return answer
  } catch (error) {
    backend.reportOutcome(error as FluxbaseError)
    throw error
  }
}

/** Throws if what an override returned says that nothing was revoked: `false`, or a `Response` that is not `ok`. */
function requireRevoked(result: unknown): void {
  const { ok, success, error } = Object(result) as Record<string, unknown>
  if (result !== false && ok !== false && success !== false && !error) return
  throw new FluxbaseError(
    'protocol',
    'overrides.revoke returned a failure. Let it throw if it could not revoke.',
    { outcomeUnknown: true },
  )
}
