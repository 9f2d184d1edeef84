import { expect, it, vi } from 'vitest'
import type { RequestEntry } from '../../.storybook/requests/request-entry'
import { createRequestList } from '../../.storybook/requests/request-list'

const entry = (id: number, outcome: RequestEntry['outcome'] = null): RequestEntry => ({
  id,
  sentAt: id,
  method: 'GET',
  path: '/health',
  request: { headers: {}, body: null },
  outcome,
})
const lost = { took: 1, status: 'no response', response: null } as const

it('has the newest request first, and replaces one that now has an outcome', () => {
  const list = createRequestList()
  list.put(entry(1))
  list.put(entry(2))
  list.put(entry(1, lost))
  expect(list.current()).toEqual([entry(2), entry(1, lost)])
})

it('forgets the oldest of very many, and all of them when the story changes', () => {
  const list = createRequestList()
  for (let id = 1; id <= 1_000; id += 1) list.put(entry(id))
  expect(list.current()[0]).toEqual(entry(1_000))
  expect(list.current().length).toBeLessThan(1_000)
  list.clear()
  expect(list.current()).toEqual([])
})

it('tells who listens, until they stop', () => {
  const list = createRequestList()
  const listener = vi.fn()
  const stop = list.subscribe(listener)
  list.put(entry(1))
  expect(listener).toHaveBeenCalledTimes(1)
  stop()
  list.clear()
  expect(listener).toHaveBeenCalledTimes(1)
})
