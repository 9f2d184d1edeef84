import { describe, expect, it, vi } from 'vitest'
import { createObservableLinkStore, type InvitationLinkStore } from '../../src/queries/link-store'
import { eventually } from '../support/patience'

const fail = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

/** An app's store of which some methods fail. */
function setUp(failing: Partial<Record<keyof InvitationLinkStore, unknown>>) {
  const map = new Map<string, string>()
  const store = {
    get: (id: string) => map.get(id),
    set: (id: string, link: string) => void map.set(id, link),
    delete: (id: string) => void map.delete(id),
    clear: () => map.clear(),
    ...failing,
  } as InvitationLinkStore
  const report = vi.fn()
  return { links: createObservableLinkStore(store, report), map, report }
}

describe('the observable link store around a store of the app’s', () => {
  it.each([
    ['throws because it is full', { set: fail }],
    ['rejects later', { set: () => Promise.reject(new Error('offline')) }],
    ['silently drops the link', { set: () => undefined }],
    ['is a plain object', { get: undefined, set: undefined, delete: undefined }],
  ])(
    'an observable link store keeps a link until the page goes away if the app’s store %s (O6)',
    async (_, failing) => {
      const { links } = setUp(failing)
      const listener = vi.fn()
      links.subscribe(listener)
      links.set('1', 'a')
      expect(listener).toHaveBeenCalledTimes(1)
      expect(links.get('1')).toBe('a')
      links.delete('1')
      expect(links.get('1')).toBeUndefined()
    },
  )

  it('an observable link store reports what the app’s store throws or rejects with (O6)', async () => {
    const { links, report } = setUp({
      set: fail,
      delete: () => Promise.reject(new Error('offline')),
    })
    links.set('1', 'a')
    links.delete('1')
    await eventually(() =>
      expect(report.mock.calls.map(([subject, { name }]) => `${subject} ${name}`)).toEqual([
        'links.set QuotaExceededError',
        'links.delete Error',
      ]),
    )
  })

  it.each([
    ['a number', () => 42],
    ['an object', () => ({})],
    ['a promise', async () => 'late'],
    ['a promise that rejects', () => Promise.reject(new Error('late'))],
  ])(
    'an observable link store has no link if the app’s store returns %s, and reports that (O6)',
    (_, get) => {
      const { links, report } = setUp({ get })
      expect(links.get('1')).toBeUndefined()
      expect(report).toHaveBeenCalledWith('links.get', expect.any(TypeError))
    },
  )

  it('an observable link store reads null as no link, as storages return it, and reports nothing', () => {
    const { links, report } = setUp({ get: () => null })
    expect(links.get('1')).toBeUndefined()
    expect(report).not.toHaveBeenCalled()
  })

  it('an observable link store returns a new link even if a full store still holds the old one', () => {
    const { links, map } = setUp({ set: fail })
    map.set('1', 'dead')
    links.set('1', 'new')
    expect(links.get('1')).toBe('new')
  })

  it('an observable link store returns no deleted link even if the app’s store still holds it', () => {
    const { links } = setUp({ delete: fail })
    links.set('1', 'dead')
    links.delete('1')
    expect(links.get('1')).toBeUndefined()
  })

  it('an observable link store follows the app’s store again once that has caught up', () => {
    const { links, map } = setUp({ set: () => undefined })
    links.set('1', 'a')
    map.set('1', 'a')
    expect(links.get('1')).toBe('a')
    map.set('1', 'b')
    expect(links.get('1')).toBe('b')
  })

  it('an observable link store returns no link once its user has left, and deletes its own links if the app’s store cannot be cleared', () => {
    const { links, map, report } = setUp({ clear: fail })
    map.set('old', 'kept by the app')
    links.set('new', 'a')
    links.clear()
    expect([...map.keys()]).toEqual(['old'])
    expect(links.get('old')).toBeUndefined()
    expect(report).toHaveBeenCalledWith('links.clear', expect.any(DOMException))
  })
})
