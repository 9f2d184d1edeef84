import type { QueryClient } from '@tanstack/react-query'
import type { Invitation } from '../invitation/invitation'
import type { CreateInvitationRequest } from '../invitation/responses'
import { OPTIMISTIC, updateLists, withChanges } from '../queries/list-cache'
import type { Backend } from '../queries/backend'
import { createOperationContext } from './operation-context'
import { create, type CreateOutcome } from './create'
import type { Outcome } from './outcome'
import type { OnUnknown } from './perform'
import { resend, type ResendOutcome } from './resend'
import { revoke } from './revoke'

/**
 * Operations on a single invitation. Lists show a pending change until the first read after a lost response, and the
 * result as soon as it is known.
 */

let created = 0

export function createOne(
  backend: Backend,
  queryClient: QueryClient,
  request: CreateInvitationRequest,
  onUnknown?: OnUnknown,
  isWanted?: () => boolean,
): Promise<CreateOutcome> {
  const context = { ...singleContext(backend, queryClient), isWanted }
  created += 1
  const row = { id: `${OPTIMISTIC}${created}`, request, submittedAt: backend.now() }
  return context.ledger.showing({ creating: [row] }, (hide) =>
    create(context, request, (unknown) => {
      if (unknown.seen) hide()
      onUnknown?.(unknown)
    }),
  )
}

export function revokeOne(
  backend: Backend,
  queryClient: QueryClient,
  invitation: Invitation,
  onUnknown?: OnUnknown,
): Promise<Outcome<void>> {
  const context = singleContext(backend, queryClient)
  return context.ledger.showing({ revoking: [invitation.id] }, (hide) =>
    revoke(context, invitation, (unknown) => {
      if (unknown.seen) hide()
      onUnknown?.(unknown)
    }),
  )
}

export function resendOne(
  backend: Backend,
  queryClient: QueryClient,
  old: Invitation,
  onUnknown?: OnUnknown,
): Promise<ResendOutcome> {
  return resend(singleContext(backend, queryClient), old, onUnknown)
}

const singleContext = (backend: Backend, queryClient: QueryClient) =>
  createOperationContext(backend, queryClient, (change) =>
    updateLists(queryClient, backend, withChanges([change])),
  )
