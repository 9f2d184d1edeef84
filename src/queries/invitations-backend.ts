import type { RequestOptions } from '../client/fluxbase-fetch-like'
import type { InvitationsManager } from '../client/invitations-manager'
import type { Invitation } from '../invitation/invitation'
import { canRevoke, create, list, revoke, tokenOf } from './admin-backend'
import { accept, validate } from './public-backend'
import {
  createBackend,
  type InvitationsClient,
  type Backend,
  type InvitationsBackendOptions,
} from './backend'

/** A backend with all its operations as methods. */
export interface InvitationsBackend
  extends Backend, Pick<InvitationsManager, 'create' | 'list' | 'validate' | 'accept'> {
  revoke(invitation: Invitation, options?: RequestOptions): Promise<unknown>
  /** Returns the token in an invitation's link, or `null` if the link is not held. */
  tokenOf(invitation: Pick<Invitation, 'id'>): string | null
  /** Whether this invitation can be revoked: through an override, or because its link is held. */
  canRevoke(invitation: Pick<Invitation, 'id'>): boolean
}

/**
 * Creates a backend whose operations reject only with a `FluxbaseError` without the token or password of the request,
 * whatever the client throws. Every response is validated, whether it comes from the server or an override.
 */
export function createInvitationsBackend(
  client: InvitationsClient,
  options?: InvitationsBackendOptions,
): InvitationsBackend {
  const backend = createBackend(client, options)
  return Object.assign(backend, {
    create: create.bind(null, backend),
    list: list.bind(null, backend),
    validate: validate.bind(null, backend),
    accept: accept.bind(null, backend),
    revoke: revoke.bind(null, backend),
    tokenOf: tokenOf.bind(null, backend),
    canRevoke: canRevoke.bind(null, backend),
  })
}
