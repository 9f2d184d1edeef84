import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimForThisTab, type TabOwnership } from '../../src/operations/tab-ownership'
import { createFakeChannels } from '../support/fake-channels'
import { createFakeLocks } from '../support/fake-locks'

const NAME = 'unsent'

/** The seconds after which a waiting tab has noticed that the owner is gone. */
const A_WHILE = 11

/** Simulates the tabs of one origin in one browser. */
function openBrowser({ hasLocks }: { hasLocks: boolean }) {
  const origin = createFakeLocks()
  const channels = createFakeChannels()

  return {
    openTab() {
      const window = new EventTarget()
      const addListener = vi.spyOn(window, 'addEventListener')
      const removeListener = vi.spyOn(window, 'removeEventListener')
      const { locks, close: freeLocks } = origin.openTab()
      const { BroadcastChannel, openChannels, freeze, thaw, close: cutOff } = channels.openTab()
      const pageEvent = (type: string, persisted: boolean) =>
        window.dispatchEvent(Object.assign(new Event(type), { persisted }))

      /** The tabs share one global object here, so what a module looks up in it must be switched to this tab. */
      function runIn<T>(action: () => T): T {
        vi.stubGlobal('window', window)
        vi.stubGlobal('navigator', hasLocks ? { locks } : {})
        vi.stubGlobal('BroadcastChannel', BroadcastChannel)
        return action()
      }
      function crash() {
        freeLocks()
        cutOff()
      }
      return {
        freeze,
        thaw,
        crash,
        close() {
          pageEvent('pagehide', false)
          crash()
        },
        enterCache: () => pageEvent('pagehide', true),
        leaveCache: () => runIn(() => pageEvent('pageshow', true)),
        /** Does what a page does when it is first loaded. */
        showFirst: () => runIn(() => pageEvent('pageshow', false)),
        claim: () => runIn(() => claimForThisTab(NAME)),
        /** What remains of a claim. */
        async leftovers() {
          const { held = [], pending = [] } = await locks.query()
          return {
            locks: held.length + pending.length,
            channels: openChannels(),
            listeners: addListener.mock.calls.length - removeListener.mock.calls.length,
            timers: vi.getTimerCount(),
          }
        },
      }
    },
  }
}

/** Lets the tabs exchange messages while seconds pass. */
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

const owners = (...claims: TabOwnership[]) => claims.map(({ state }) => state).sort()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe.each([
  ['with Web Locks', true],
  ['with messages, in a browser without locks', false],
])('a name that tabs claim %s (O10)', (_, hasLocks) => {
  /** The first tab owns the name, and the second one, its copy, knows that. */
  async function duplicate() {
    const browser = openBrowser({ hasLocks })
    const first = browser.openTab()
    const original = first.claim()
    await pass(A_WHILE)
    const second = browser.openTab()
    const copy = second.claim()
    await pass(A_WHILE)
    expect([original.state, copy.state]).toEqual(['ours', 'elsewhere'])
    return { browser, first, second, original, copy }
  }

  it('a name is requested before any tab owns it', async () => {
    const claim = openBrowser({ hasLocks }).openTab().claim()
    const seen = vi.fn()
    claim.subscribe(() => seen(claim.state))
    expect(claim.state).toBe('asking')
    await pass(A_WHILE)
    expect(seen.mock.calls).toEqual([['ours']])
  })

  it('a name belongs to the first tab for as long as that is open, however long', async () => {
    const { original, copy } = await duplicate()
    const seen = vi.fn()
    original.subscribe(seen)
    copy.subscribe(seen)
    await pass(3600)
    expect([original.state, copy.state]).toEqual(['ours', 'elsewhere'])
    expect(seen).not.toHaveBeenCalled()
  })

  it.each([
    // The seconds after which the copy owns the name: a tab that closes normally says so, but one that crashes must be
    // missed.
    { how: 'releases it', seconds: 3 },
    { how: 'closes', seconds: 3 },
    { how: 'crashes', seconds: A_WHILE },
  ])('a name passes to the duplicated tab when the first tab $how', async ({ how, seconds }) => {
    const { first, original, copy } = await duplicate()
    const seen = vi.fn()
    copy.subscribe(() => seen(copy.state))
    if (how === 'releases it') original.release()
    if (how === 'closes') first.close()
    if (how === 'crashes') first.crash()
    await pass(seconds)
    expect(seen.mock.calls).toEqual([['ours']])
    // Timers of hidden tabs are throttled, and an owner needs none.
    expect(vi.getTimerCount()).toBe(0)
  })

  it('a name passes to only one of several waiting tabs', async () => {
    const { browser, first, copy } = await duplicate()
    const others = [browser.openTab().claim(), browser.openTab().claim()]
    await pass(1)
    first.crash()
    await pass(A_WHILE)
    expect(owners(copy, ...others)).toEqual(['elsewhere', 'elsewhere', 'ours'])
  })

  it.each(
    [0, 0.001, 0.007, 1, 1.999].flatMap((seconds) => [
      { seconds, random: [0.1, 0.9] },
      { seconds, random: [0.9, 0.1] },
    ]),
  )(
    'a name is never owned by both of two tabs that ask $seconds s apart, with the ids $random',
    async ({ seconds, random }) => {
      for (const number of random) vi.spyOn(Math, 'random').mockReturnValueOnce(number)
      const browser = openBrowser({ hasLocks })
      const claims = [browser.openTab().claim()]
      await pass(seconds)
      claims.push(browser.openTab().claim())
      const atOnce = vi.fn()
      for (const claim of claims) {
        claim.subscribe(() => atOnce(claims.filter(({ state }) => state === 'ours').length))
      }
      await pass(A_WHILE)
      expect(owners(...claims)).toEqual(['elsewhere', 'ours'])
      expect(atOnce).not.toHaveBeenCalledWith(2)
    },
  )

  it('a name belongs again to a tab that is reloaded, if it is the only one', async () => {
    const browser = openBrowser({ hasLocks })
    const page = browser.openTab()
    page.claim()
    await pass(A_WHILE)
    page.close()
    const reloaded = browser.openTab().claim()
    await pass(A_WHILE)
    expect(reloaded.state).toBe('ours')
  })

  it('a name passes to the duplicated tab when the first tab is reloaded, which then waits', async () => {
    const { browser, first, copy } = await duplicate()
    first.close()
    const reloaded = browser.openTab().claim()
    await pass(A_WHILE)
    expect(owners(copy, reloaded)).toEqual(['elsewhere', 'ours'])
  })

  it('a name is free for other tabs when a tab that is still asking or waiting releases it', async () => {
    const browser = openBrowser({ hasLocks })
    const hasty = browser.openTab().claim()
    hasty.release()
    const next = browser.openTab().claim()
    await pass(A_WHILE)
    const waiting = browser.openTab().claim()
    await pass(A_WHILE)
    waiting.release()
    next.release()
    const last = browser.openTab().claim()
    await pass(A_WHILE)
    expect([hasty, next, waiting, last].map(({ state }) => state)).toEqual([
      'asking',
      'asking',
      'asking',
      'ours',
    ])
  })

  it('a page that enters the back/forward cache releases its name, and asks again when it returns', async () => {
    const { first, second, original, copy } = await duplicate()
    first.enterCache()
    expect(original.state).toBe('asking')
    await pass(A_WHILE)
    expect([original.state, copy.state]).toEqual(['asking', 'ours'])
    first.leaveCache()
    await pass(A_WHILE)
    expect([original.state, copy.state]).toEqual(['elsewhere', 'ours'])
    second.close()
    await pass(A_WHILE)
    expect(original.state).toBe('ours')
  })

  it('a page that is shown for the first time requests its name once', async () => {
    const tab = openBrowser({ hasLocks }).openTab()
    const claim = tab.claim()
    tab.showFirst()
    await pass(A_WHILE)
    tab.showFirst()
    await pass(A_WHILE)
    expect(claim.state).toBe('ours')
    expect(await tab.leftovers()).toMatchObject(
      hasLocks ? { locks: 1, channels: 0 } : { locks: 0, channels: 1 },
    )
  })

  it.each(['asking', 'elsewhere', 'ours', 'cached'])(
    'a name leaves no listener, timer, lock or channel when it is released by a tab that is %s (F91)',
    async (at) => {
      const browser = openBrowser({ hasLocks })
      const other = browser.openTab()
      const others = at === 'elsewhere' ? [other.claim()] : []
      await pass(A_WHILE)
      const tab = browser.openTab()
      const claim = tab.claim()
      const seen = vi.fn()
      claim.subscribe(seen)
      if (at !== 'asking') await pass(A_WHILE)
      if (at === 'cached') tab.enterCache()
      seen.mockClear()
      claim.release()
      for (const { release } of others) release()
      tab.leaveCache()
      await pass(A_WHILE)
      expect(await tab.leftovers()).toEqual({ locks: 0, channels: 0, listeners: 0, timers: 0 })
      expect(seen).not.toHaveBeenCalled()
    },
  )

  it('a tab does not notify a listener that has unsubscribed', async () => {
    const { original, copy } = await duplicate()
    const seen = vi.fn()
    const stop = copy.subscribe(seen)
    stop()
    original.release()
    await pass(A_WHILE)
    expect(copy.state).toBe('ours')
    expect(seen).not.toHaveBeenCalled()
  })
})

describe('a tab that was frozen while it owned the name', () => {
  it('a frozen owner gives no answer, and learns afterwards that another tab took over', async () => {
    const browser = openBrowser({ hasLocks: false })
    const first = browser.openTab()
    const original = first.claim()
    await pass(A_WHILE)
    first.freeze()
    const copy = browser.openTab().claim()
    await pass(A_WHILE)
    expect(copy.state).toBe('ours')

    const seen = vi.fn()
    original.subscribe(() => seen(original.state))
    first.thaw()
    await pass(A_WHILE)
    expect(seen).toHaveBeenCalledWith('asking')
    expect(owners(original, copy)).toEqual(['elsewhere', 'ours'])
  })
})

describe('browsers that lack or block an API', () => {
  it.each([
    [
      'throws',
      () => {
        throw new DOMException('No.', 'SecurityError')
      },
    ],
    ['rejects', () => Promise.reject(new DOMException('No.', 'SecurityError'))],
  ])('tabs ask by messages if a lock request %s', async (_, request) => {
    const browser = openBrowser({ hasLocks: false })
    const original = browser.openTab().claim()
    await pass(A_WHILE)
    const tab = browser.openTab()
    vi.stubGlobal('navigator', { locks: { request } })
    const navigator = globalThis.navigator
    vi.stubGlobal('window', new EventTarget())
    const copy = claimForThisTab(NAME)
    expect(navigator.locks.request).toBe(request)
    await pass(A_WHILE)
    expect([original.state, copy.state]).toEqual(['ours', 'elsewhere'])
    expect((await tab.leftovers()).channels).toBe(0)
  })

  it('a tab whose lock is taken away asks by messages, and no longer counts as the owner', async () => {
    const locks = createFakeLocks().openTab().locks
    const tab = openBrowser({ hasLocks: false }).openTab()
    tab.claim().release()
    vi.stubGlobal('navigator', { locks })
    const claim = claimForThisTab(NAME)
    await pass(A_WHILE)
    const seen = vi.fn()
    claim.subscribe(() => seen(claim.state))
    void locks.request(NAME, { steal: true }, () => new Promise(() => {}))
    await pass(A_WHILE)
    expect(seen.mock.calls[0]).toEqual(['asking'])
  })

  it.each([
    ['absent', () => vi.stubGlobal('BroadcastChannel', undefined)],
    [
      'blocked',
      () =>
        vi.stubGlobal(
          'BroadcastChannel',
          class {
            constructor() {
              throw new DOMException('No.', 'SecurityError')
            }
          },
        ),
    ],
  ])('a tab owns its name if locks throw and channels are %s (F72)', async (_, stub) => {
    vi.stubGlobal('navigator', {
      get locks() {
        throw new DOMException('No.', 'SecurityError')
      },
    })
    stub()
    const claim = claimForThisTab(NAME)
    await pass(0)
    expect(claim.state).toBe('ours')
    claim.release()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('on a server a name is owned at once, and nothing is asked', () => {
    vi.stubGlobal('window', undefined)
    const request = vi.fn()
    const channel = vi.fn()
    vi.stubGlobal('navigator', { locks: { request } })
    vi.stubGlobal('BroadcastChannel', channel)
    const claim = claimForThisTab(NAME)
    expect(claim.state).toBe('ours')
    expect([request, channel].flatMap(({ mock }) => mock.calls)).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
    claim.release()
  })
})
