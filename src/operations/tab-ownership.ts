import { askOtherTabs, type TabOwnershipState } from './ask-other-tabs'

/** Whether this tab may use what is stored under a name. A duplicated tab starts with a copy of it. */
export interface TabOwnership {
  /** `asking` until it is known, while the page is in the back/forward cache, and after `release`. */
  readonly state: TabOwnershipState
  /** Calls the listener whenever the state changes. Returns what ends that. */
  subscribe(listener: () => void): () => void
  /** Gives the name up, so that another tab can have it. No listener, timer, lock or channel is left. */
  release(): void
}

/**
 * Claims a name for this tab. Of all tabs that claim it, one has it; when that tab closes or crashes, another gets it.
 *
 * The state can leave `ours`, too: a page that was in the back/forward cache has to ask again, and so does one that was
 * frozen for so long that another took over. Where no other tab can be seen (on a server, or in a browser that has or
 * allows neither locks nor channels), it is `ours`.
 *
 * @param name the same in the copy. One claim for each name and page: a second one waits for the first.
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

  // Also where the page goes into the back/forward cache. A lock that is held keeps it out of the cache, or (Chromium 156)
  // has it thrown out as soon as another tab asks; and an owner in the cache could neither work nor answer other tabs.
  function giveUp(): void {
    claim.abort()
    change('asking')
  }
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) ask()
  }

  if (page) ask()
  page?.addEventListener?.('pagehide', giveUp)
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
      giveUp()
      page?.removeEventListener?.('pagehide', giveUp)
      page?.removeEventListener?.('pageshow', onPageShow)
    },
  }
}

/** Rejects where there are no locks: outside secure contexts, in opaque origins, in Safari before 15.4. */
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
  // No `signal` here: by the standard (https://w3c.github.io/web-locks/), `request` refuses one together with `ifAvailable`.
  await locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold() : report('elsewhere')))
  if (!signal.aborted) await locks.request(name, { signal }, hold)
}
