import type { QueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import { invalidReason } from '../invitation/invalid-reason'
import type {
  AcceptInvitationRequest,
  AcceptInvitationResponse,
  DashboardUser,
} from '../invitation/public-responses'
import { changeCache } from '../queries/change-cache'
import { validationQuery } from '../queries/invitation-queries'
import { accept as acceptInvitation, validate } from '../queries/public-backend'
import { requestOptions, type Backend } from '../queries/backend'
import { eventInvitation, POLICIES } from '../queries/writes'
import { getLedger } from './ledger'
import { accountWithoutSession } from './lost-response'
import { ending, outcomeValue, type Evidence, type Outcome } from './outcome'
import { getPendingWrites } from './pending-writes'
import { perform, type OnUnknown } from './perform'

export type AcceptOutcome = Outcome<AcceptInvitationResponse>

/** The part of an accepted invitation that is kept. It has no tokens. */
export interface AcceptedInvitation {
  user: DashboardUser
}

/** Passes the secrets of accepting an invitation around the mutation cache. */
export interface AcceptSecrets {
  /** Returns name and password. Called when the request is sent. */
  request(): AcceptInvitationRequest
  /** Receives the response, with its tokens. */
  deliver(response: AcceptInvitationResponse): void
}

/** What a server says of a link that was used. */
const USED = { valid: false, error: 'Invitation has already been accepted' }

/**
 * Creates the account. The request is sent only once: after a lost response, the link shows whether it was used.
 *
 * @param request called when the request is sent, so that the password is held no longer than necessary
 */
export function accept(
  backend: Backend,
  queryClient: QueryClient,
  token: string,
  request: () => AcceptInvitationRequest,
  onUnknown?: OnUnknown,
): Promise<AcceptOutcome> {
  const { queryKey } = validationQuery(backend, token)
  const ledger = getLedger(getPendingWrites(backend, queryClient))
  return ledger.perform(`accept ${JSON.stringify(queryKey)}`, '', () =>
    perform(
      {
        policy: POLICIES.accept,
        signal: backend.signal,
        send: () => send(backend, token, request),
        reconcile: () => readUsedLink(backend, token),
        report(outcome) {
          const invitation = queryClient.getQueryData(queryKey)?.invitation
          backend.emit({
            type: 'accept',
            invitation: invitation ? eventInvitation(invitation) : null,
            ...ending(outcome),
          })
        },
        async record(outcome) {
          const { report } = backend
          // Whoever opens this link again is told the truth, and no form is shown while it is checked anew. A check that was
          // sent before may still say that the link works.
          if (!('error' in outcome) || outcome.error.code === 'already_accepted') {
            await changeCache(report, () => queryClient.cancelQueries({ queryKey }))
            changeCache(report, () =>
              queryClient.setQueryData(queryKey, (link) => ({ ...link, ...USED })),
            )
          }
          void changeCache(report, () =>
            queryClient.invalidateQueries({ queryKey, refetchType: 'none' }),
          )
        },
      },
      onUnknown,
    ),
  )
}

/** Throws `account_without_session` if the response was lost. */
export async function mutate(
  backend: Backend,
  queryClient: QueryClient,
  _variables: void,
  token: string,
  secrets: AcceptSecrets,
): Promise<AcceptedInvitation> {
  const outcome = await accept(backend, queryClient, token, secrets.request)
  const response = outcomeValue(outcome, () => {
    throw accountWithoutSession()
  })
  secrets.deliver(response)
  return { user: response.user }
}

async function send(
  backend: Backend,
  token: string,
  request: () => AcceptInvitationRequest,
): Promise<AcceptInvitationResponse> {
  try {
    return await acceptInvitation(backend, token, request(), requestOptions(backend))
  } catch (error) {
    if ((error as FluxbaseError).code !== 'account_not_created') throw error
    // The slower of two tabs gets "Failed to create user", too. In that case the link is used up.
    const link = await readUsedLink(backend, token).catch(() => null)
    throw link?.type === 'present'
      ? new FluxbaseError('already_accepted', 'someone else has already used this link.', {
          cause: error,
        })
      : error
  }
}

/** Reads from the link whether it has been accepted. */
async function readUsedLink(backend: Backend, token: string): Promise<Evidence<null>> {
  const { valid, error } = await validate(backend, token, requestOptions(backend))
  if (valid) return { type: 'absent' }
  const reason = invalidReason(error)
  if (reason === 'already_accepted') return { type: 'present', trace: null }
  const refusal = new FluxbaseError(
    reason,
    'the response was lost. The code is the link’s current state.',
  )
  if (reason === 'lookup_failed') throw refusal
  return { type: 'refused', error: refusal }
}
