import { describe, expect, it } from 'vitest'
import { deferred } from '../support/deferred'
import { MemoryLockManager } from './lock-manager'

function openTwoTabs() {
  let tab = 'A'
  const locks = new MemoryLockManager(() => tab)
  return { locks, switchTo: (next: string) => (tab = next) }
}

describe('locks in memory', () => {
  it('lets one holder after the other have a lock', async () => {
    const { locks } = openTwoTabs()
    const first = deferred()
    const order: string[] = []
    const held = locks.request('run', async () => {
      order.push('first')
      await first.promise
    })
    const next = locks.request('run', () => void order.push('second'))
    await Promise.resolve()
    expect(order).toEqual(['first'])
    first.resolve()
    await Promise.all([held, next])
    expect(order).toEqual(['first', 'second'])
  })

  it('says at once that a lock is taken, where it is wanted only if it is free', async () => {
    const { locks } = openTwoTabs()
    const gate = deferred()
    const held = locks.request('run', () => gate.promise)
    expect(await locks.request('run', { ifAvailable: true }, (lock) => lock)).toBeNull()
    gate.resolve()
    await held
    expect(await locks.request('run', { ifAvailable: true }, (lock) => lock?.name)).toBe('run')
  })

  it('frees what a closed tab held', async () => {
    const { locks, switchTo } = openTwoTabs()
    void locks.request('run', () => new Promise(() => undefined))
    switchTo('B')
    const next = locks.request('run', (lock) => lock?.name)
    locks.close('A')
    expect(await next).toBe('run')
  })

  it('stops waiting when it is told to', async () => {
    const { locks } = openTwoTabs()
    const gate = deferred()
    const held = locks.request('run', () => gate.promise)
    const leaving = new AbortController()
    const waiting = locks.request('run', { signal: leaving.signal }, () => 'never')
    leaving.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    gate.resolve()
    await held
    expect(await locks.query()).toEqual({ held: [], pending: [] })
  })
})
