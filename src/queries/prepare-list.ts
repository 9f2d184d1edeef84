import { pacer } from './pause'
import { knownIndex, makeIndex } from '../invitation/list-index'
import type { ListInvitationsResponse } from '../invitation/responses'
import { shareList } from '../invitation/share-list'

/**
 * Does for a list that was just read what would keep the page waiting once it is shown: finds the rows that are the same as
 * before, and makes its index. With pauses, in which the page can react.
 */
export async function prepareList(
  list: ListInvitationsResponse,
  before: ListInvitationsResponse | undefined,
): Promise<ListInvitationsResponse> {
  const shared = shareList(before, list)
  const making = makeIndex(shared.invitations, before && knownIndex(before.invitations))
  const rest = pacer()
  while (!making.next().done) await rest()
  return shared
}

/** The same for a list that comes without preparation; one that was prepared is left as it is. */
export function shareOnce(
  before: ListInvitationsResponse | undefined,
  after: ListInvitationsResponse,
): ListInvitationsResponse {
  return knownIndex(after.invitations) ? after : shareList(before, after)
}
