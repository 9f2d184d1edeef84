import type { Invitation } from '../invitation/invitation'
import { finish, toColumnarList } from './columnar-list'
import { InvitationList, type AddressTexts } from './invitation-list'
import { LONG, type ListMemory } from './long-lists'
import { compareCodeUnits, rankValues, type Ranks } from './order'
import { searchText } from './search-text'

/** Opens a list so that it can be counted, filtered, sorted and read row by row. */
export function openList(memory: ListMemory, invitations: readonly Invitation[]): InvitationList {
  if (invitations.length >= LONG.rows && memory.engine) return memory.engine.open(invitations)
  return new InvitationList(finish(toColumnarList(invitations)), plainAddresses(invitations))
}

/** The addresses of a list that is short enough to search one by one. */
function plainAddresses(invitations: readonly Invitation[]): AddressTexts {
  let texts: string[] | undefined
  let ranks: Ranks | undefined
  const read = () => (texts ??= invitations.map(({ email }) => searchText(email)))
  return {
    mark: (needle) => Uint8Array.from(read(), (text) => (text.includes(needle) ? 1 : 0)),
    ranks: () => (ranks ??= rankValues(read(), compareCodeUnits)),
  }
}
