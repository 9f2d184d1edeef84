import type { Invitation } from '../invitation/invitation'
import type { ListInvitationsResponse } from '../invitation/responses'
import { shareList } from '../invitation/share-list'
import { pacer } from './pause'

/** What is done with a list before it is shown, in steps between which the page can react. */
export type ListPreparation = (
  invitations: readonly Invitation[],
  before: readonly Invitation[] | undefined,
) => Iterator<void>

/** Lists whose rows are known to be those of the list before, wherever they are the same. */
const shared = new WeakSet<ListInvitationsResponse>()

/**
 * Does for a list that was just read what would keep the page waiting once it is shown: finds the rows that are the same as
 * before, and whatever those who show it ask for.
 */
export async function prepareList(
  list: ListInvitationsResponse,
  before: ListInvitationsResponse | undefined,
  preparations: Iterable<ListPreparation>,
): Promise<ListInvitationsResponse> {
  const prepared = shareList(before, list)
  shared.add(prepared)
  const rest = pacer()
  for (const prepare of preparations) {
    const steps = prepare(prepared.invitations, before?.invitations)
    while (!steps.next().done) await rest()
  }
  return prepared
}

/** The same for a list that comes without preparation; one that was prepared is left as it is. */
export function shareOnce(
  before: ListInvitationsResponse | undefined,
  after: ListInvitationsResponse,
): ListInvitationsResponse {
  return shared.has(after) ? after : shareList(before, after)
}
