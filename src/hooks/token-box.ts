import { tokenFromInviteLink } from '../invitation/link'
import { fingerprint } from '../queries/scope'

/**
 * What is known about the token: `waiting` for a router or for the browser, none there (`missing`), something that can be no
 * token (`broken`), or `held`.
 */
export type TokenState = 'waiting' | 'missing' | 'broken' | 'held'

/** Holds a token where no walk through components, hooks or caches comes by: React keeps props and state for long. */
export interface TokenBox {
  state: () => TokenState
  read: () => string | null
  /** Changes when the token becomes another one: that is another person's page. */
  version: () => number
  /**
   * Takes in a token or a link; `null` waits. Once there is a token, nothing but another one takes its place. Returns a
   * number that is another one after any news.
   */
  take: (link: string | null | undefined) => number
  /** Lets go of the token for good. */
  forget: () => void
}

export function createTokenBox(): TokenBox {
  let state: TokenState = 'waiting'
  let token: string | null = null
  let version = 0
  let revision = 0
  let forgotten: string | undefined
  return {
    state: () => state,
    read: () => token,
    version: () => version,
    take(link) {
      const found = link ? tokenFromInviteLink(link) : null
      const next: TokenState =
        link === null ? 'waiting' : !link?.trim() ? 'missing' : found ? 'held' : 'broken'
      const isNews =
        next === 'held'
          ? found !== token && fingerprint(found!) !== forgotten
          : next !== state && (state !== 'held' || next === 'broken')
      if (isNews) {
        // The first token is what everybody waited for; any other starts the page anew.
        if (state !== 'waiting') version += 1
        revision += 1
        state = next
        token = found
      }
      return revision
    },
    forget() {
      if (token !== null) forgotten = fingerprint(token)
      token = null
    },
  }
}
