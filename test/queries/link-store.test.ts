import { afterEach, describe, expect, it, vi } from 'vitest'
import { displayLink } from '../../src/provider/display-link'
import {
  createObservableLinkStore,
  createMemoryLinkStore,
  createSessionLinkStore,
} from '../../src/queries/link-store'

afterEach(() => sessionStorage.clear())

describe.each([
  ['memory', createMemoryLinkStore],
  ['session', createSessionLinkStore],
] as const)('the %s link store', (_, create) => {
  it('a link store returns links by invitation id', () => {
    const store = create()
    store.set('1', 'https://a.example/invite/x=')
    expect(store.get('1')).toBe('https://a.example/invite/x=')
    expect(store.get('2')).toBeUndefined()
    store.delete('1')
    expect(store.get('1')).toBeUndefined()
  })

  it('a link store can be cleared', () => {
    const store = create()
    store.set('1', 'a')
    store.set('2', 'b')
    store.clear?.()
    expect([store.get('1'), store.get('2')]).toEqual([undefined, undefined])
  })
})

it('the default link store writes to no storage (S12)', () => {
  const setItem = vi.spyOn(Storage.prototype, 'setItem')
  createMemoryLinkStore().set('1', 'a')
  expect(setItem).not.toHaveBeenCalled()
})

it('the session link store survives a reload and leaves the app’s own keys alone', () => {
  sessionStorage.setItem('app', 'mine')
  createSessionLinkStore().set('1', 'a')
  const next = createSessionLinkStore()
  expect(next.get('1')).toBe('a')
  next.clear?.()
  expect(Object.keys(sessionStorage)).toEqual(['app'])
})

it('the session link store keeps links in memory if storage is blocked (F72)', () => {
  for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
  }
  const store = createSessionLinkStore()
  store.set('1', 'a')
  expect(store.get('1')).toBe('a')
  store.delete('1')
  expect(store.get('1')).toBeUndefined()
})

describe('the observable link store', () => {
  it('an observable link store notifies its listeners of every change, with a new version', () => {
    const links = createObservableLinkStore()
    const listener = vi.fn()
    const stop = links.subscribe(listener)
    links.set('1', 'a')
    links.delete('1')
    expect(listener).toHaveBeenCalledTimes(2)
    expect(links.version()).toBe(2)
    stop()
    links.set('1', 'a')
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('an observable link store deletes the links it has set if the wrapped store has no clear', () => {
    const map = new Map([['old', 'kept by the app']])
    const store = {
      get: (id: string) => map.get(id),
      set: (id: string, link: string) => void map.set(id, link),
      delete: (id: string) => void map.delete(id),
    }
    const links = createObservableLinkStore(store)
    links.set('new', 'a')
    links.clear()
    expect([...map.keys()]).toEqual(['old'])
  })

  it('an observable link store accepts no more links once its user has left (F18, S34)', () => {
    const store = new Map<string, string>()
    const links = createObservableLinkStore(store)
    links.clear()
    links.set('late', 'a')
    expect([...store.keys()]).toEqual([])
  })
})

const fail = () => {
  throw new Error('no route')
}

describe('displayLink', () => {
  const stored = 'http://localhost:8080/invite/abc='

  it('displayLink returns the server’s link, or the app’s own page for the same token', () => {
    expect(displayLink(stored, undefined)).toBe(stored)
    expect(displayLink(stored, (token) => `https://acme.example/join?t=${token}`)).toBe(
      'https://acme.example/join?t=abc=',
    )
  })

  it('displayLink returns nothing for a link that this session never received', () => {
    expect(displayLink(undefined, () => 'x')).toBeNull()
  })

  it('displayLink returns the stored text if it contains no token', () => {
    expect(displayLink('https://elsewhere.example/', () => 'x')).toBe('https://elsewhere.example/')
  })

  it.each([
    ['throws', () => fail()],
    ['returns nothing', () => undefined],
    ['returns a promise', () => Promise.resolve('https://acme.example/join')],
    ['returns no web address', () => 'javascript:alert(1)'],
    ['returns a path', () => '/join'],
  ])(
    'displayLink returns the server’s link if inviteUrl %s, and reports that (O6, O13)',
    (_, inviteUrl) => {
      const report = vi.fn()
      expect(displayLink(stored, inviteUrl as never, report)).toBe(stored)
      expect(report).toHaveBeenCalledWith('inviteUrl', expect.any(Error))
    },
  )
})
