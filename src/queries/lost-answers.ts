import type { QueryClient } from '@tanstack/react-query'
import { FluxbaseError } from '../client/errors'
import { parseDate } from '../invitation/dates'
import type { Invitation } from '../invitation/invitation'
import { invalidReason } from '../invitation/public-responses'
import type { CreateInvitationRequest } from '../invitation/responses'
import { listQuery } from './invitation-queries'
import { validate } from './public-source'
import type { Source } from './source'

/** How far the clocks of client and server may be apart (milliseconds) when nothing better tells old from new. */
const CLOCK_SKEW = 2 * 60 * 1000

/** The ids of the cached list, or `null` if no list was loaded: what was there before cannot be new. */
export function knownIds(queryClient: QueryClient, source: Source): Set<string> | null {
  const list = queryClient.getQueryData(listQuery(source).queryKey)
  return list ? new Set(list.invitations.map(({ id }) => id)) : null
}

/** What tells an invitation that was just made from those that were there before. */
export interface BeforeCreate {
  /** Ids of the list as it was; without one, age decides. */
  known: ReadonlySet<string> | null
  /** Milliseconds. */
  startedAt: number
}

/** The invitation that a request made whose answer got lost, if it did. */
export function findCreated(
  invitations: readonly Invitation[],
  request: Pick<CreateInvitationRequest, 'email' | 'role'>,
  { known, startedAt }: BeforeCreate,
): Invitation | undefined {
  return invitations.find(
    (row) =>
      row.email === request.email &&
      row.role === request.role &&
      (known ? !known.has(row.id) : (parseDate(row.created_at) ?? 0) >= startedAt - CLOCK_SKEW),
  )
}

/** The list as it is now, past every cache; asked for once. */
export async function freshList(
  queryClient: QueryClient,
  source: Source,
): Promise<readonly Invitation[]> {
  const list = { ...listQuery(source), staleTime: 0, retry: false }
  await queryClient.cancelQueries({ queryKey: list.queryKey })
  return (await queryClient.fetchQuery(list)).invitations
}

/**
 * Asks the list whether an invitation was made although its answer got lost, and returns the error that says so: it
 * exists without a link, it does not exist (sending again is safe), or nobody can tell.
 */
export async function afterLostCreate(
  lost: FluxbaseError,
  request: CreateInvitationRequest,
  before: BeforeCreate,
  queryClient: QueryClient,
  source: Source,
): Promise<FluxbaseError> {
  try {
    const invitations = await freshList(queryClient, source)
    return findCreated(invitations, request, before)
      ? new FluxbaseError(
          'created_without_link',
          'the invitation was created, but the answer with its link got lost. Resend it to get a new link.',
          { cause: lost },
        )
      : nothingHappened(lost)
  } catch {
    return lost
  }
}

/**
 * Asks the link itself whether an account was made although the answer got lost. Accepting is never sent twice by
 * itself: its stored answer would hold tokens.
 */
export async function afterLostAccept(
  lost: FluxbaseError,
  token: string,
  source: Source,
): Promise<FluxbaseError> {
  try {
    const { valid, error } = await validate(source, token)
    if (valid) return nothingHappened(lost)
    return invalidReason(error) === 'already_accepted'
      ? new FluxbaseError(
          'account_without_session',
          'the account was created, but the answer with its session got lost. Ask the person to sign in.',
          { cause: lost },
        )
      : lost
  } catch {
    return lost
  }
}

/** The same failure, now that it is known to have changed nothing. */
export function nothingHappened(lost: FluxbaseError): FluxbaseError {
  return new FluxbaseError(
    lost.code,
    'the answer got lost. Asked again, the server says that nothing was created, so sending again is safe.',
    { ...lost, cause: lost, outcomeUnknown: false },
  )
}
