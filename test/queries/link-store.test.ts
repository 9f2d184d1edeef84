import { afterEach, describe, expect, it, vi } from 'vitest'
import { displayLink } from '../../src/provider/display-link'
import { createObservableLinkStore } from '../../src/queries/observable-link-store'
import { createMemoryLinkStore, createSessionLinkStore } from '../../src/queries/link-store'

afterEach(() => sessionStorage.clear())

describe.each([
  ['memory', createMemoryLinkStore],
  ['session', createSessionLinkStore],
] as const)('the %s link store', (_, create) => {
  it('gives back what it was given, by invitation id', () => {
    const store = create()
    store.set('1', 'https://a.example/invite/x=')
    expect(store.get('1')).toBe('https://a.example/invite/x=')
    expect(store.get('2')).toBeUndefined()
    store.delete('1')
    expect(store.get('1')).toBeUndefined()
  })

  it('forgets everything when told to', () => {
    const store = create()
    store.set('1', 'a')
    store.set('2', 'b')
    store.clear?.()
    expect([store.get('1'), store.get('2')]).toEqual([undefined, undefined])
  })
})

it('the default store touches no storage (S12)', () => {
  const setItem = vi.spyOn(Storage.prototype, 'setItem')
  createMemoryLinkStore().set('1', 'a')
  expect(setItem).not.toHaveBeenCalled()
})

it('the session store outlives the page and leaves the app’s own keys alone', () => {
  sessionStorage.setItem('app', 'mine')
  createSessionLinkStore().set('1', 'a')
  const next = createSessionLinkStore()
  expect(next.get('1')).toBe('a')
  next.clear?.()
  expect(Object.keys(sessionStorage)).toEqual(['app'])
})

it('the session store works in memory where storage is blocked (F72)', () => {
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

describe('the vault', () => {
  it('tells who listens about every change, and has a new version for it', () => {
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

  it('deletes what it set in a store that cannot clear itself', () => {
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

  it('takes nothing more once its person has left (F18, S34)', () => {
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

describe('shownLink', () => {
  const stored = 'http://localhost:8080/invite/abc='

  it('is the server’s link, or the app’s own page for the same token', () => {
    expect(displayLink(stored, undefined)).toBe(stored)
    expect(displayLink(stored, (token) => `https://acme.example/join?t=${token}`)).toBe(
      'https://acme.example/join?t=abc=',
    )
  })

  it('is nothing for a link that was never handed over', () => {
    expect(displayLink(undefined, () => 'x')).toBeNull()
  })

  it('is the stored text where no token can be read in it', () => {
    expect(displayLink('https://elsewhere.example/', () => 'x')).toBe('https://elsewhere.example/')
  })

  it.each([
    ['throws', () => fail()],
    ['returns nothing', () => undefined],
    ['returns a promise', () => Promise.resolve('https://acme.example/join')],
    ['returns no web address', () => 'javascript:alert(1)'],
    ['returns a path', () => '/join'],
  ])('is the server’s link where inviteUrl %s, and that is reported (O6, O13)', (_, inviteUrl) => {
    const report = vi.fn()
    expect(displayLink(stored, inviteUrl as never, report)).toBe(stored)
    expect(report).toHaveBeenCalledWith('inviteUrl', expect.any(Error))
  })
})
