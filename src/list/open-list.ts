import type { Invitation } from '../invitation/invitation'
import { finish, toColumnarList } from './columnar-list'
import { InvitationList } from './invitation-list'
import { LONG, type ListMemory } from './long-lists'
import { plainAddresses } from './plain-addresses'

/** Opens a list so that it can be counted, filtered, sorted and read row by row. */
export function openList(memory: ListMemory, invitations: readonly Invitation[]): InvitationList {
  if (invitations.length >= LONG.rows && memory.engine) return memory.engine.open(invitations)
  return new InvitationList(finish(toColumnarList(invitations)), plainAddresses(invitations))
}
