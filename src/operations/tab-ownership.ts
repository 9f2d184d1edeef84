import { askOtherTabs, type TabOwnershipState } from './ask-other-tabs'

/** Whether this tab may use data that is stored under a name. A duplicated tab starts with a copy of the data. */
export interface TabOwnership {
  /** `asking` until the owner is known, while the page is in the back/forward cache, and after `release`. */
  readonly state: TabOwnershipState
  /** Calls the listener whenever the state changes. Returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void
  /** Releases the name, so that another tab can own it. Leaves no listener, timer, lock or channel behind. */
  release(): void
}

/**
 * Claims a name for this tab. Of all tabs that claim it, one owns it; when that tab closes or crashes, another one
 * becomes the owner.
 *
 * A tab can also stop being the owner: a page that returns from the back/forward cache asks again, and so does one that
 * was frozen for so long that another tab took over. If no other tab can be seen (on a server, or in a browser that lacks
 * or blocks both locks and channels), the state is `ours`.
 *
 * @param name the same in a duplicated tab. Claim each name once per page: a second claim waits for the first.
 */
export function claimForThisTab(name: string): TabOwnership {
  const page = typeof window === 'undefined' ? undefined : window
  const listeners = new Set<() => void>()
  let state: TabOwnershipState = page ? 'asking' : 'ours'
  let claim = new AbortController()

  function change(next: TabOwnershipState): void {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }

  function ask(): void {
    claim = new AbortController()
    const { signal } = claim
    const report = (next: TabOwnershipState) => {
      if (!signal.aborted) change(next)
    }
    askLocks(name, signal, report).catch(() => {
      if (signal.aborted) return
      report('asking')
      try {
        askOtherTabs(name, signal, report)
      } catch {
        report('ours')
      }
    })
  }

  // Also called when the page enters the back/forward cache. Holding a lock keeps a page out of that cache, or (Chromium
  // 156) evicts it as soon as another tab asks for the lock. And an owner in the cache could neither work nor answer
  // other tabs.
  function endClaim(): void {
    claim.abort()
    change('asking')
  }
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) ask()
  }

  if (page) ask()
  page?.addEventListener?.('pagehide', endClaim)
  page?.addEventListener?.('pageshow', onPageShow)

  return {
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    release() {
      listeners.clear()
      endClaim()
      page?.removeEventListener?.('pagehide', endClaim)
      page?.removeEventListener?.('pageshow', onPageShow)
    },
  }
}

/**
 * Claims a name with Web Locks. Rejects if they are missing: outside secure contexts, in opaque origins, and in Safari
 * before 15.4.
 */
async function askLocks(
  name: string,
  signal: AbortSignal,
  report: (state: TabOwnershipState) => void,
): Promise<void> {
  const { locks } = navigator
  const hold = () => {
    report('ours')
    return new Promise<void>((resolve) => {
      if (signal.aborted) resolve()
      signal.addEventListener('abort', () => resolve())
    })
  }
  // No `signal` here: the standard (https://w3c.github.io/web-locks/) forbids it together with `ifAvailable`.
  await locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold() : report('elsewhere')))
  if (!signal.aborted) await locks.request(name, { signal }, hold)
}
