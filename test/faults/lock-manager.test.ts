import { describe, expect, it } from 'vitest'
import { deferred } from '../support/deferred'
import { MemoryLockManager } from './lock-manager'

function openTwoTabs() {
  let tab = 'A'
  const locks = new MemoryLockManager(() => tab)
  return { locks, switchTo: (next: string) => (tab = next) }
}

describe('locks in memory', () => {
  it('a lock has one holder after another', async () => {
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

  it('a request with ifAvailable is told at once that a lock is taken', async () => {
    const { locks } = openTwoTabs()
    const gate = deferred()
    const held = locks.request('run', () => gate.promise)
    expect(await locks.request('run', { ifAvailable: true }, (lock) => lock)).toBeNull()
    gate.resolve()
    await held
    expect(await locks.request('run', { ifAvailable: true }, (lock) => lock?.name)).toBe('run')
  })

  it('the locks of a closed tab are released', async () => {
    const { locks, switchTo } = openTwoTabs()
    void locks.request('run', () => new Promise(() => undefined))
    switchTo('B')
    const next = locks.request('run', (lock) => lock?.name)
    locks.close('A')
    expect(await next).toBe('run')
  })

  it('a request for a lock can be aborted', async () => {
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
