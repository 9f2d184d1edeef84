import type { Invitation } from '../invitation/invitation'
import type { AddressTexts } from './invitation-list'
import { compareCodeUnits, rankValues, type Ranks } from './order'
import { searchText } from './search-text'

/** The addresses of a list that is short enough to search one by one. */
export function plainAddresses(invitations: readonly Invitation[]): AddressTexts {
  let texts: string[] | undefined
  let ranks: Ranks | undefined
  const read = () => (texts ??= invitations.map(({ email }) => searchText(email)))
  return {
    mark: (needle) => Uint8Array.from(read(), (text) => (text.includes(needle) ? 1 : 0)),
    ranks: () => (ranks ??= rankValues(read(), compareCodeUnits)),
  }
}
