import {
  createInvitation,
  listInSteps,
  listInvitations,
  revokeInvitation,
} from '../client/admin-invitations'
import { FluxbaseError } from '../client/errors'
import type { RequestOptions } from '../client/fluxbase-fetch-like'
import { readAnswer } from '../client/read-answer'
import type { Invitation } from '../invitation/invitation'
import {
  createInvitationResponseSchema,
  listInvitationsResponseSchema,
  type CreateInvitationRequest,
  type CreateInvitationResponse,
  type ListInvitationsOptions,
  type ListInvitationsResponse,
} from '../invitation/responses'
import { readLongList, type ReadingOptions } from '../list/long-lists'
import { limitedOverride } from './limited-override'
import { readable, type Source } from './source'

/** From the server or the app's own `create`, whose answers are read like a server's. */
export function create(
  source: Source,
  request: CreateInvitationRequest,
  options?: RequestOptions,
): Promise<CreateInvitationResponse> {
  const own = source.overrides.create
  return asAdmin(source, 'POST', async () =>
    own
      ? readAnswer(
          createInvitationResponseSchema,
          await limitedOverride('create', (limits) => own(request, limits), options),
          'POST',
          'overrides.create',
        )
      : createInvitation(source.http, request, options),
  )
}

/** From the server or the app's own `list`. With `reading` a long response is read in steps, and without its tokens. */
export function list(
  source: Source,
  filter?: ListInvitationsOptions,
  options?: RequestOptions,
  reading?: ReadingOptions,
): Promise<ListInvitationsResponse> {
  const own = source.overrides.list
  return asAdmin(source, 'GET', async () =>
    own
      ? readAnswer(
          listInvitationsResponseSchema,
          await limitedOverride('list', (limits) => own(filter, limits), options),
          'GET',
          'overrides.list',
        )
      : reading
        ? listInSteps(source.http, filter, options, (text) =>
            readLongList(source.longLists, text, reading),
          )
        : listInvitations(source.http, filter, options),
  )
}

/** By the app's own `revoke`, or with the link where it is held; else `link_not_held`, without a request. */
export async function revoke(
  source: Source,
  invitation: Invitation,
  options?: RequestOptions,
): Promise<unknown> {
  const own = source.overrides.revoke
  const token = source.tokenOf(invitation)
  if (own) {
    const ask = () => limitedOverride('revoke', (limits) => own(invitation, limits), options)
    return asAdmin(source, 'DELETE', ask, token)
  }
  if (token === null) {
    throw new FluxbaseError(
      'link_not_held',
      'Fluxbase revokes by token, and the link of this invitation is not held, so no request was sent. Keep links in an ' +
        'InvitationLinkStore, or pass overrides.revoke.',
    )
  }
  return asAdmin(source, 'DELETE', () => revokeInvitation(source.http, token, options), token)
}

/** For requests that need a session. */
async function asAdmin<T>(
  source: Source,
  method: 'GET' | 'POST' | 'DELETE',
  request: () => Promise<T>,
  secret?: string | null,
): Promise<T> {
  try {
    const answer = await readable(method, request, secret)
    source.settled(null)
    return answer
  } catch (error) {
    source.settled(error as FluxbaseError)
    throw error
  }
}
