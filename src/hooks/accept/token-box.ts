import { tokenFromInviteLink } from '../../invitation/link'
import { fingerprint } from '../../queries/invitation-queries'

/**
 * What is known about the token. `waiting`: the router or the browser has not provided it yet. `missing`: there is none.
 * `broken`: the text cannot be a token. `held`: there is a token.
 */
export type TokenState = 'waiting' | 'missing' | 'broken' | 'held'

/** Holds the token in a closure, so that React state, caches and DevTools cannot expose it. React retains props and state. */
export interface TokenBox {
  state: () => TokenState
  read: () => string | null
  /** Changes when a different token replaces the current one, because the page is then another person's. */
  version: () => number
  /**
   * Reads the token from a token or a link; `null` means that it is not known yet. Once there is a token, only another token
   * or a broken one replaces it. Returns a number that changes with every change of state.
   */
  take: (link: string | null | undefined) => number
  /** Drops the token for good: `take` ignores it from then on. */
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
      const isChange =
        next === 'held'
          ? found !== token && fingerprint(found!) !== forgotten
          : next !== state && (state !== 'held' || next === 'broken')
      if (isChange) {
        // Any change after the first result means another page.
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
