import type { RequestOptions } from '../client/fluxbase-fetch-like'
import type { InvitationsManager } from '../client/invitations-manager'
import type { Invitation } from '../invitation/invitation'
import { create, list, revoke } from './admin-source'
import { accept, validate } from './public-source'
import { createSource, type InvitationsClient, type Source, type SourceOptions } from './source'

/** A source with all its operations on it. */
export interface InvitationsSource
  extends Source, Pick<InvitationsManager, 'create' | 'list' | 'validate' | 'accept'> {
  revoke(invitation: Invitation, options?: RequestOptions): Promise<unknown>
}

/**
 * Every rejection is a `FluxbaseError` without the token or password of its request, whatever the client throws; every
 * answer has been read, whoever gave it.
 */
export function createInvitationsSource(
  client: InvitationsClient,
  options?: SourceOptions,
): InvitationsSource {
  const source = createSource(client, options)
  return Object.assign(source, {
    create: create.bind(null, source),
    list: list.bind(null, source),
    validate: validate.bind(null, source),
    accept: accept.bind(null, source),
    revoke: revoke.bind(null, source),
  })
}
