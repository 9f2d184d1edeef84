import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimForThisTab, type TabOwnership } from '../../src/operations/tab-ownership'
import { createFakeChannels } from '../support/fake-channels'
import { createFakeLocks } from '../support/fake-locks'

const NAME = 'unsent'

/** Seconds after which a tab that waits has noticed that the owner is gone. */
const A_WHILE = 11

/** Tabs of one origin in one browser. */
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

      /** The tabs share one global object here; what a module looks up in it has to be this tab's. */
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
        /** What a page does that is loaded for the first time. */
        showFirst: () => runIn(() => pageEvent('pageshow', false)),
        claim: () => runIn(() => claimForThisTab(NAME)),
        /** What is left of a claim. */
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

/** Lets the tabs talk, and the seconds pass. */
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

const owners = (...claims: TabOwnership[]) => claims.map(({ state }) => state).sort()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe.each([
  ['with Web Locks', true],
  ['with messages, where there are no locks', false],
])('a name claimed by tabs %s (O10)', (_, hasLocks) => {
  /** The first tab has the name, and the second, its copy, knows. */
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

  it('is asked for before it is anyone’s', async () => {
    const claim = openBrowser({ hasLocks }).openTab().claim()
    const seen = vi.fn()
    claim.subscribe(() => seen(claim.state))
    expect(claim.state).toBe('asking')
    await pass(A_WHILE)
    expect(seen.mock.calls).toEqual([['ours']])
  })

  it('stays with the first tab for as long as it is open, however long that is', async () => {
    const { original, copy } = await duplicate()
    const seen = vi.fn()
    original.subscribe(seen)
    copy.subscribe(seen)
    await pass(3600)
    expect([original.state, copy.state]).toEqual(['ours', 'elsewhere'])
    expect(seen).not.toHaveBeenCalled()
  })

  it.each([
    // Seconds after which the copy has it: a tab that ends in order says so, one that crashes has to be missed.
    { how: 'releases it', seconds: 3 },
    { how: 'closes', seconds: 3 },
    { how: 'crashes', seconds: A_WHILE },
  ])('passes to the copy when the first tab $how', async ({ how, seconds }) => {
    const { first, original, copy } = await duplicate()
    const seen = vi.fn()
    copy.subscribe(() => seen(copy.state))
    if (how === 'releases it') original.release()
    if (how === 'closes') first.close()
    if (how === 'crashes') first.crash()
    await pass(seconds)
    expect(seen.mock.calls).toEqual([['ours']])
    // Timers of hidden tabs are throttled; an owner needs none.
    expect(vi.getTimerCount()).toBe(0)
  })

  it('passes to one of several tabs that wait', async () => {
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
    'is never had by both of two tabs that ask $seconds s apart, with the numbers $random',
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

  it('is back with a tab that is reloaded and the only one', async () => {
    const browser = openBrowser({ hasLocks })
    const page = browser.openTab()
    page.claim()
    await pass(A_WHILE)
    page.close()
    const reloaded = browser.openTab().claim()
    await pass(A_WHILE)
    expect(reloaded.state).toBe('ours')
  })

  it('is the copy’s when the first tab is reloaded, which then waits', async () => {
    const { browser, first, copy } = await duplicate()
    first.close()
    const reloaded = browser.openTab().claim()
    await pass(A_WHILE)
    expect(owners(copy, reloaded)).toEqual(['elsewhere', 'ours'])
  })

  it('is free for others when a tab releases it while it still asks or waits', async () => {
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

  it('is given up by a page in the back/forward cache, which asks again when it comes back', async () => {
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

  it('is asked for once by a page that is shown for the first time', async () => {
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
    'leaves no listener, timer, lock or channel when it is released by a tab that is %s (F91)',
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

  it('tells nobody who no longer listens', async () => {
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

describe('a tab that was frozen while it had the name', () => {
  it('gives no answer, and knows afterwards that another tab took over', async () => {
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

describe('where the browser allows less', () => {
  it.each([
    [
      'throws',
      () => {
        throw new DOMException('No.', 'SecurityError')
      },
    ],
    ['rejects', () => Promise.reject(new DOMException('No.', 'SecurityError'))],
  ])('a request for a lock that %s leaves the question to messages', async (_, request) => {
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

  it('a lock that is taken away is asked for by messages, and not believed in any longer', async () => {
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
  ])('the name is ours where locks throw and channels are %s (F72)', async (_, stub) => {
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

  it('the name is ours at once on a server, and nothing is asked', () => {
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
