import type { QueryClient } from '@tanstack/react-query'
import type { Invitation } from '../invitation/invitation'
import type { CreateInvitationRequest } from '../invitation/responses'
import { OPTIMISTIC, updateLists, withChanges } from '../queries/list-cache'
import type { Source } from '../queries/source'
import { createActor } from './actor'
import { create, type CreateOutcome } from './create'
import type { Outcome } from './outcome'
import type { OnUnknown } from './perform'
import { resend, type ResendOutcome } from './resend'
import { revoke } from './revoke'

/** Operations on one invitation. Lists show what is being sent until a read has decided nothing, and the result at once. */

let created = 0

export function createOne(
  source: Source,
  queryClient: QueryClient,
  request: CreateInvitationRequest,
  onUnknown?: OnUnknown,
): Promise<CreateOutcome> {
  const actor = singleActor(source, queryClient)
  created += 1
  const row = { id: `${OPTIMISTIC}${created}`, request, submittedAt: source.now() }
  return actor.ledger.showing({ creating: [row] }, (hide) =>
    create(actor, request, (unknown) => {
      if (unknown.seen) hide()
      onUnknown?.(unknown)
    }),
  )
}

export function revokeOne(
  source: Source,
  queryClient: QueryClient,
  invitation: Invitation,
  onUnknown?: OnUnknown,
): Promise<Outcome<void>> {
  const actor = singleActor(source, queryClient)
  return actor.ledger.showing({ revoking: [invitation.id] }, (hide) =>
    revoke(actor, invitation, (unknown) => {
      if (unknown.seen) hide()
      onUnknown?.(unknown)
    }),
  )
}

export function resendOne(
  source: Source,
  queryClient: QueryClient,
  old: Invitation,
  onUnknown?: OnUnknown,
): Promise<ResendOutcome> {
  return resend(singleActor(source, queryClient), old, onUnknown)
}

const singleActor = (source: Source, queryClient: QueryClient) =>
  createActor(source, queryClient, (change) =>
    updateLists(queryClient, source, withChanges([change])),
  )
