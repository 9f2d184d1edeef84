import type { RequestOptions } from '../client/fluxbase-fetch-like'
import type { InvitationsManager } from '../client/invitations-manager'
import type { Invitation } from '../invitation/invitation'
import { create, list, revoke } from './admin-backend'
import { accept, validate } from './public-backend'
import {
  createBackend,
  type InvitationsClient,
  type Backend,
  type InvitationsBackendOptions,
} from './backend'

/** A source with all its operations on it. */
export interface InvitationsBackend
  extends Backend, Pick<InvitationsManager, 'create' | 'list' | 'validate' | 'accept'> {
  revoke(invitation: Invitation, options?: RequestOptions): Promise<unknown>
}

/**
 * Every rejection is a `FluxbaseError` without the token or password of its request, whatever the client throws; every
 * answer has been read, whoever gave it.
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
  })
}
