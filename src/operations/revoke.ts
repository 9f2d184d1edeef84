import type { QueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import type { Invitation } from '../invitation/invitation'
import { invalidReason } from '../invitation/invalid-reason'
import { revoke as revokeInvitation, tokenOf } from '../queries/admin-backend'
import { validate } from '../queries/public-backend'
import { requestOptions, type Backend } from '../queries/backend'
import { eventInvitation, POLICIES } from '../queries/writes'
import { createSingleContext, showPending, type OperationContext } from './operation-context'
import { ending, outcomeValue, type Evidence, type Outcome } from './outcome'
import { perform, type OnUnknown } from './perform'

/**
 * Revokes an invitation and deletes its link. If the server says that the invitation does not exist, the link is read
 * before it counts as revoked: a server that expects the row's id says the same about every token.
 *
 * @param isReplaced whether a new invitation has taken its place. Then nobody waits for a late commit, because someone is
 *   waiting for the new link.
 */
export function revoke(
  context: OperationContext,
  invitation: Invitation,
  onUnknown?: OnUnknown,
  isReplaced = false,
): Promise<Outcome<void>> {
  const { backend, ledger, pending, session, update } = context
  let missing: FluxbaseError | undefined

  async function send(): Promise<void> {
    try {
      await revokeInvitation(backend, invitation, requestOptions(backend, { session }))
    } catch (thrown) {
      const error = thrown as FluxbaseError
      if (error.code !== 'not_found') throw error
      missing = error
      throw new FluxbaseError('not_found', 'the server found no such invitation.', {
        cause: error,
        outcomeUnknown: true,
      })
    }
  }

  async function reconcile(): Promise<Evidence<null>> {
    const link = await readLink(context, invitation)
    if (link === 'gone') return { type: 'present', trace: null }
    if (link === 'accepted') return { type: 'refused', error: acceptedMeanwhile(missing) }
    if (!missing) return { type: 'absent' }
    return { type: 'refused', error: backend.overrides.revoke ? missing : tokenIsNotTaken(missing) }
  }

  return ledger.perform(
    `revoke ${invitation.id}`,
    '',
    () =>
      perform(
        {
          policy: isReplaced ? { ...POLICIES.revoke, readAgainAfter: [] } : POLICIES.revoke,
          signal: backend.signal,
          session,
          send,
          reconcile,
          report: (outcome) =>
            backend.emit({
              type: 'revoke',
              invitation: eventInvitation(invitation),
              isReplaced,
              ...ending(outcome),
            }),
          async record(outcome) {
            if (outcome.type === 'done' || outcome.type === 'done_without_response') {
              backend.links.delete(invitation.id)
              await update({ type: 'removed', invitation })
            } else if (outcome.error.code === 'revoke_unsupported') {
              pending.cannotRevoke()
            } else if (outcome.error.code === 'already_accepted') {
              await update({ type: 'changed', invitation: { ...invitation, accepted: true } })
            }
          },
        },
        onUnknown,
      ),
    context,
  )
}

/** Revokes a single invitation. Lists leave it out at once. */
export function revokeOne(
  backend: Backend,
  queryClient: QueryClient,
  invitation: Invitation,
  onUnknown?: OnUnknown,
): Promise<Outcome<void>> {
  const context = createSingleContext(backend, queryClient)
  return showPending(context, { revoking: [invitation.id] }, onUnknown, (onUnknown) =>
    revoke(context, invitation, onUnknown),
  )
}

export const mutate = async (
  backend: Backend,
  queryClient: QueryClient,
  invitation: Invitation,
): Promise<void> => outcomeValue(await revokeOne(backend, queryClient, invitation), () => undefined)

/** Reads the state of an invitation by its link if that is held, otherwise from the list. Rejects if neither can be read. */
async function readLink(
  { backend, readList }: OperationContext,
  { id }: Invitation,
): Promise<'gone' | 'accepted' | 'there'> {
  const token = tokenOf(backend, { id })
  if (token === null) {
    const list = await readList()
    const row = list.invitations.find((row) => row.id === id)
    if (!row && list.unreadable) {
      throw new FluxbaseError('protocol', 'the list has rows that cannot be read.')
    }
    return row ? (row.accepted ? 'accepted' : 'there') : 'gone'
  }
  const { valid, error } = await validate(backend, token, requestOptions(backend))
  const reason = valid ? null : invalidReason(error)
  if (reason === 'lookup_failed')
    throw new FluxbaseError(reason, 'the server could not look up the link.')
  return reason === 'not_found' ? 'gone' : reason === 'already_accepted' ? 'accepted' : 'there'
}

/** The error for an invitation that was accepted before it was revoked. The new account stays. */
function acceptedMeanwhile(cause: FluxbaseError | undefined): FluxbaseError {
  const message = 'the invitation was accepted before it was revoked.'
  return new FluxbaseError('already_accepted', message, { cause })
}

function tokenIsNotTaken(cause: FluxbaseError): FluxbaseError {
  return new FluxbaseError(
    'revoke_unsupported',
    'the server returned 404, but the link still works, so it cannot revoke by token. If it can revoke by id, pass ' +
      'overrides.revoke.',
    { cause, status: cause.status },
  )
}
