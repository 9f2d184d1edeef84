import { describe, expect, it, vi } from 'vitest'
import { createObservableLinkStore } from '../../src/queries/observable-link-store'
import type { InvitationLinkStore } from '../../src/queries/link-store'
import { eventually } from '../support/patience'

const fail = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

/** A store of the app's, parts of which fail. */
function vaultOver(failing: Partial<Record<keyof InvitationLinkStore, unknown>>) {
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

describe('the vault over a store of the app’s', () => {
  it.each([
    ['throws because it is full', { set: fail }],
    ['rejects later', { set: () => Promise.reject(new Error('offline')) }],
    ['drops the link without a word', { set: () => undefined }],
    ['is a plain object', { get: undefined, set: undefined, delete: undefined }],
  ])('shows a link for as long as the page lives where the store %s (O6)', async (_, failing) => {
    const { links } = vaultOver(failing)
    const listener = vi.fn()
    links.subscribe(listener)
    links.set('1', 'a')
    expect(listener).toHaveBeenCalledTimes(1)
    expect(links.get('1')).toBe('a')
    links.delete('1')
    expect(links.get('1')).toBeUndefined()
  })

  it('reports what the store throws and what it rejects with (O6)', async () => {
    const { links, report } = vaultOver({
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
  ])('holds no link where the store answers with %s, and says so (O6)', (_, get) => {
    const { links, report } = vaultOver({ get })
    expect(links.get('1')).toBeUndefined()
    expect(report).toHaveBeenCalledWith('links.get', expect.any(TypeError))
  })

  it('takes null for none, as storages answer, and reports nothing', () => {
    const { links, report } = vaultOver({ get: () => null })
    expect(links.get('1')).toBeUndefined()
    expect(report).not.toHaveBeenCalled()
  })

  it('shows a new link in place of the old one that a full store still holds', () => {
    const { links, map } = vaultOver({ set: fail })
    map.set('1', 'dead')
    links.set('1', 'new')
    expect(links.get('1')).toBe('new')
  })

  it('shows no link that it was told to delete and that the store keeps', () => {
    const { links } = vaultOver({ delete: fail })
    links.set('1', 'dead')
    links.delete('1')
    expect(links.get('1')).toBeUndefined()
  })

  it('follows a store again that has caught up', () => {
    const { links, map } = vaultOver({ set: () => undefined })
    links.set('1', 'a')
    map.set('1', 'a')
    expect(links.get('1')).toBe('a')
    map.set('1', 'b')
    expect(links.get('1')).toBe('b')
  })

  it('gives out no link once its person has left, and deletes its own where the store cannot be cleared', () => {
    const { links, map, report } = vaultOver({ clear: fail })
    map.set('old', 'kept by the app')
    links.set('new', 'a')
    links.clear()
    expect([...map.keys()]).toEqual(['old'])
    expect(links.get('old')).toBeUndefined()
    expect(report).toHaveBeenCalledWith('links.clear', expect.any(DOMException))
  })
})
