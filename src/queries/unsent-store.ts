import type { BulkRecipient } from './bulk-invite'
import { attempt } from '../client/attempt'

/** Where a run keeps those it has not invited yet, should the page go away in the middle. No link is ever in it. */
export interface UnsentStore {
  get(): readonly BulkRecipient[]
  set(unsent: readonly BulkRecipient[]): void
  /** Once what was set before has rested a little, or when the page goes away: a long list takes its time to write. */
  setSoon(unsent: () => readonly BulkRecipient[]): void
}

/** How long a list stands before the next takes its place, in milliseconds. */
const REST = 250

/**
 * Keeps them in `sessionStorage`: they survive a reload and die with the tab. Where it is blocked, nothing is kept.
 *
 * @param scope whose they are: client and user
 */
export function createUnsentStore(scope: unknown): UnsentStore {
  const key = `fluxbase-invitations:unsent:${JSON.stringify(scope)}`
  let resting: ReturnType<typeof setTimeout> | undefined
  let next: (() => readonly BulkRecipient[]) | undefined

  function write(unsent: readonly BulkRecipient[]): void {
    next = undefined
    attempt(() => {
      if (unsent.length === 0) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, JSON.stringify(unsent))
    })
  }

  /** Writes what waits to be written. */
  function flush(): void {
    clearTimeout(resting)
    resting = undefined
    globalThis.removeEventListener?.('pagehide', flush)
    if (next) write(next())
  }

  return {
    get() {
      const kept = attempt(() => JSON.parse(sessionStorage.getItem(key) ?? '[]') as unknown)
      // Anybody may have written there.
      return Array.isArray(kept) ? kept.filter(isRecipient) : []
    },
    set: write,
    setSoon(unsent) {
      next = unsent
      if (resting !== undefined) return
      write(unsent())
      resting = setTimeout(flush, REST)
      globalThis.addEventListener?.('pagehide', flush)
    },
  }
}

function isRecipient(value: unknown): value is BulkRecipient {
  const { email, role, name, expiry } = Object(value) as Record<string, unknown>
  const { seconds, until } = Object(expiry) as Record<string, unknown>
  return (
    typeof email === 'string' &&
    typeof role === 'string' &&
    ['string', 'undefined'].includes(typeof name) &&
    [seconds, until].some((number) => typeof number === 'number')
  )
}
