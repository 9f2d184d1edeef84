import type { QueryClient } from '@tanstack/react-query'
import { parseDate } from '../invitation/parse-date'
import {
  withoutToken,
  type Invitation,
  type CreateInvitationRequest,
  type CreateInvitationResponse,
} from '../invitation/invitation'
import { isStoredAs } from '../invitation/same-address'
import { create as createInvitation } from '../queries/admin-backend'
import { readableList } from '../queries/cached-list'
import { guarded } from '../queries/guarded'
import { listQuery } from '../queries/invitation-queries'
import { OPTIMISTIC } from '../queries/pending-changes'
import { requestOptions, type Backend } from '../queries/backend'
import { POLICIES } from '../queries/writes'
import { createdWithoutLink } from './lost-response'
import { createSingleContext, showPending, type OperationContext } from './operation-context'
import { ending, outcomeValue, type Evidence, type Outcome } from './outcome'
import { perform, type OnUnknown } from './perform'

/** The part of a created invitation that is kept. Its link is in the link store and nowhere else. */
export interface CreatedInvitation {
  invitation: Invitation
  email_sent: boolean
  email_status?: string
}

export type CreateOutcome = Outcome<CreateInvitationResponse, Invitation>

/**
 * Creates an invitation and stores its link. After a lost response, the list is searched for the invitation: one that is
 * there counts as created, without its link.
 *
 * @param replaces the invitation that this one replaces when it is resent
 */
export function create(
  context: OperationContext,
  request: CreateInvitationRequest,
  onUnknown?: OnUnknown,
  replaces?: Invitation,
): Promise<CreateOutcome> {
  const intent = JSON.stringify([request, replaces?.id])
  const { backend, ledger, session, update } = context
  const policy = replaces ? POLICIES.resend : POLICIES.create
  const { idempotencyKey } = policy
  return ledger.perform(
    `create ${request.email}`,
    intent,
    () =>
      perform(
        {
          policy,
          signal: backend.signal,
          session,
          async send() {
            const options = requestOptions(backend, { session, idempotencyKey })
            const created = await createInvitation(backend, request, options)
            ledger.claim(created.invitation.id)
            return created
          },
          reconcile: createdByThis(context, request, replaces),
          report(outcome) {
            const { email, role } = request
            const invitation = { id: createdId(outcome), email, role }
            const end = ending(outcome)
            backend.emit(
              replaces
                ? { type: 'resend', invitation, replaces: replaces.id, ...end }
                : { type: 'create', invitation, ...end },
            )
          },
          async record(outcome) {
            if (outcome.type === 'done') {
              const { invitation, invite_link } = outcome.value
              backend.links.set(invitation.id, invite_link)
              await update({ type: 'added', invitation: withoutToken(invitation) })
            } else if (outcome.type === 'done_without_response') {
              await update({ type: 'added', invitation: outcome.trace })
            }
          },
        },
        onUnknown,
      ),
    context,
  )
}

const createdId = (outcome: CreateOutcome): string | null =>
  outcome.type === 'done'
    ? outcome.value.invitation.id
    : outcome.type === 'done_without_response'
      ? outcome.trace.id
      : null

/** The number of optimistic rows so far, which names the next one. */
let optimisticRows = 0

/** Creates a single invitation. Lists show it at once. */
export function createOne(
  backend: Backend,
  queryClient: QueryClient,
  request: CreateInvitationRequest,
  onUnknown?: OnUnknown,
  isWanted?: () => boolean,
): Promise<CreateOutcome> {
  const context = { ...createSingleContext(backend, queryClient), isWanted }
  optimisticRows += 1
  const row = { id: `${OPTIMISTIC}${optimisticRows}`, request, submittedAt: backend.now() }
  return showPending(context, { creating: [row] }, onUnknown, (onUnknown) =>
    create(context, request, onUnknown),
  )
}

export async function mutate(
  backend: Backend,
  queryClient: QueryClient,
  request: CreateInvitationRequest,
  onResponseLost?: () => void,
): Promise<CreatedInvitation> {
  const onUnknown = () => guarded(backend.report, 'onResponseLost', () => onResponseLost?.())
  return withoutLink(createdInvitation(await createOne(backend, queryClient, request, onUnknown)))
}

/** Returns the value of an outcome. Throws `created_without_link` if the response was lost. */
export function createdInvitation<Created>(outcome: Outcome<Created, Invitation>): Created {
  return outcomeValue(outcome, () => {
    throw createdWithoutLink()
  })
}

/** Removes the link and the token from a created invitation. */
export function withoutLink<Created extends CreateInvitationResponse>({
  invite_link: _link,
  ...created
}: Created): Omit<Created, 'invite_link'> & CreatedInvitation {
  return { ...created, invitation: withoutToken(created.invitation) }
}

/**
 * The difference that is tolerated between the clock in use and that of the server's database, in milliseconds. Used only where rows
 * can be recognized as new by nothing but their age.
 */
export const CLOCK_SKEW = 2 * 60 * 1000

/** A row that is older than this is not new, even by the app's clock. */
export const LONG_AGO = 24 * 60 * 60 * 1000

/**
 * Returns a read that looks for an invitation that this request created: one that was not in the list before, and that is
 * not the result of another write. Without a list of before, its age decides, by the server's clock if that can be read. By the
 * app's, one that seems older is unclear: the clock may be ahead. So is one that is missing in a list of before but older than the
 * request: someone else may have made it since. And so is one whose role the list does not say.
 */
function createdByThis(
  { backend, queryClient, ledger, readList }: OperationContext,
  { email, role }: CreateInvitationRequest,
  replaces: Invitation | undefined,
): () => Promise<Evidence<Invitation>> {
  const before = readableList(queryClient.getQueryData(listQuery(backend).queryKey))
  const known = before && new Set(before.invitations.map(({ id }) => id))
  const startedAt = backend.now()
  const madeAt = ({ created_at }: Invitation) => parseDate(created_at) ?? NaN
  return async () => {
    const { invitations: rows, unreadable = 0 } = await readList()
    // One of the rows that cannot be read may be the invitation.
    const hidesMore = unreadable > (before?.unreadable ?? 0)
    const { serverTime } = backend.http
    const elapsed = Math.max(backend.now() - startedAt, 0)
    const since = (serverTime === undefined ? startedAt : serverTime - elapsed) - CLOCK_SKEW
    const oldest = serverTime === undefined ? startedAt - LONG_AGO : since
    const maybe = rows.filter(
      (row) =>
        isStoredAs(email, row.email) &&
        (row.role === role || row.role === '') &&
        row.id !== replaces?.id &&
        !ledger.isClaimed(row.id) &&
        !(known ? known.has(row.id) : madeAt(row) < oldest),
    )
    const made = maybe.find(
      (row) => row.role === role && (known ? !(madeAt(row) < oldest) : madeAt(row) >= since),
    )
    if (!made) return { type: maybe.length > 0 || hidesMore ? 'unclear' : 'absent' }
    ledger.claim(made.id)
    return { type: 'present', trace: made }
  }
}
