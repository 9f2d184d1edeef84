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

/** Which tab owns a name: another one, this one, or not known yet. */
type TabOwnershipState = 'asking' | 'elsewhere' | 'ours'

/**
 * How long an owner may take to answer. Owners answer questions instead of sending heartbeats, because
 * Chromium runs the timers of a hidden tab only once a minute, so a missing heartbeat would prove nothing any sooner.
 * Messages are not throttled: a tab that is silent for two seconds is gone, frozen or very busy. See
 * https://developer.chrome.com/blog/timer-throttling-in-chrome-88
 */
const OWNER_TIMEOUT_MS = 2000

/**
 * How long a tab waits before it asks again. Covers owners that went away without a message, for example in a crash.
 */
const ASK_AGAIN_AFTER_MS = 5000

type Message = readonly [kind: 'whose' | 'mine' | 'free', sender: number]

/**
 * Finds out by messages which tab owns a name, until the signal is aborted. Works in browsers without Web Locks.
 *
 * @throws if there is no `BroadcastChannel` either
 */
function askOtherTabs(
  name: string,
  signal: AbortSignal,
  report: (state: TabOwnershipState) => void,
): void {
  const channel = new BroadcastChannel(name)
  // Not kept in storage: a duplicated tab would have the same id.
  const id = Math.random()
  let step: 'asking' | 'waiting' | 'owning'
  let timer: ReturnType<typeof setTimeout>
  const post = (kind: Message[0]) => channel.postMessage([kind, id] satisfies Message)

  function ask(): void {
    clearTimeout(timer)
    step = 'asking'
    post('whose')
    timer = setTimeout(own, OWNER_TIMEOUT_MS)
  }
  function own(): void {
    step = 'owning'
    post('mine')
    report('ours')
  }
  function wait(): void {
    clearTimeout(timer)
    step = 'waiting'
    report('elsewhere')
    timer = setTimeout(ask, ASK_AGAIN_AFTER_MS)
  }

  channel.onmessage = ({ data: [kind, sender] }: MessageEvent<Message>) => {
    if (kind === 'whose') {
      if (step === 'owning') post('mine')
      // When several tabs ask at once, the smallest id wins. The winner repeats its question, which may have been sent
      // before the other tab was listening.
      else if (step === 'asking') {
        if (sender < id) wait()
        else post('whose')
      }
    } else if (kind === 'free') {
      if (step === 'waiting') ask()
    } else if (step === 'owning') {
      // Another tab took over while this one was frozen or busy. This tab has to ask again even if its id wins.
      report('asking')
      ask()
    } else wait()
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    if (step === 'owning') post('free')
    channel.close()
  })
  ask()
}
