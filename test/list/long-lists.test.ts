import { describe, expect, it, vi } from 'vitest'
import type { Invitation } from '../../src/invitation/invitation'
import { openList } from '../../src/list/invitation-list'
import {
  LONG,
  openLongList,
  readLongList,
  type FirstRows,
  type ListMemory,
} from '../../src/list/long-lists'
import { prepareList } from '../../src/list/share-rows'

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at): Invitation => ({
    id: `id-${at}`,
    email: `person.${at}@example.com`,
    role: 'dashboard_user',
    expires_at: '2026-12-01T09:00:00Z',
    created_at: '2026-11-24T09:00:00Z',
    accepted: false,
  }))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (invitations: readonly object[]) => JSON.stringify({ invitations })
const SHORT = rowsOf(100)
const MANY = rowsOf(Math.ceil(LONG.bytes / textOf(rowsOf(1)).length) * 2)

describe('the engine', () => {
  it('the engine is not loaded for a short list, nor by opening a long one that was not prepared (C9)', async () => {
    const memory: ListMemory = {}
    expect(await readLongList(memory, bytesOf(textOf(SHORT)), { owner: {} })).toBeUndefined()
    await prepareList(memory, { invitations: SHORT }, { before: undefined })
    expect(openLongList(memory, MANY)).toBeUndefined()
    expect(openList(MANY).people).toBe(MANY.length)
    expect(memory.engine).toBeUndefined()
  })

  it('the engine is loaded for a long response, whether as a body or as rows', async () => {
    const byBody: ListMemory = {}
    expect(await readLongList(byBody, bytesOf(textOf(MANY)), { owner: {} })).toEqual({
      invitations: MANY,
    })
    expect(byBody.engine).toBeDefined()
    const byRows: ListMemory = {}
    await prepareList(byRows, { invitations: MANY }, { before: undefined })
    expect(byRows.engine).toBeDefined()
    const list = openLongList(byRows, MANY)
    expect(list).toBeDefined()
    expect(openLongList(byRows, MANY)).toBe(list)
  })
})

describe('the first rows of a long list', () => {
  it('the first rows are handed out once, before the others are read and without tokens', async () => {
    const onFirstRows = vi.fn<(rows: FirstRows) => void>()
    const text = textOf(MANY.map(({ id, ...row }) => ({ id, token: 'secret=', ...row })))
    let isRead = false
    const reading = readLongList({}, bytesOf(text), { owner: {}, onFirstRows }).then(
      () => (isRead = true),
    )
    expect(onFirstRows).toHaveBeenCalledOnce()
    expect(isRead).toBe(false)
    const { invitations: first, rowCount } = onFirstRows.mock.calls[0]![0]
    expect(rowCount).toBe(MANY.length)
    expect(first).toEqual(MANY.slice(0, first.length))
    expect(first.length).toBeGreaterThan(50)
    expect(first.length).toBeLessThan(1_000)
    await reading
    expect(onFirstRows).toHaveBeenCalledOnce()
  })

  it('the rows of a very long list are counted after its first rows have been handed out', async () => {
    const onFirstRows = vi.fn<(rows: FirstRows) => void>()
    const body = bytesOf(textOf(rowsOf(40_000)))
    const reading = readLongList({}, body, { owner: {}, onFirstRows })
    expect(onFirstRows.mock.calls.map(([{ rowCount }]) => rowCount)).toEqual([null])
    await reading
    expect(onFirstRows.mock.calls.map(([{ rowCount }]) => rowCount)).toEqual([null, 40_000])
    expect(onFirstRows.mock.calls[1]![0].invitations).toBe(
      onFirstRows.mock.calls[0]![0].invitations,
    )
  })

  it.each([
    ['a short list', textOf(SHORT)],
    ['a text that starts differently', ` ${textOf(MANY)}`],
    ['a text that is not JSON', textOf(MANY).replace('"id-3"', '"id-3')],
    ['a long text without rows', `{"invitations":[{${' '.repeat(LONG.bytes)}`],
  ])('no first rows are handed out for %s', async (_kind, text) => {
    const onFirstRows = vi.fn()
    expect(await readLongList({}, bytesOf(text), { owner: {}, onFirstRows })).toBeUndefined()
    expect(onFirstRows).not.toHaveBeenCalled()
  })
})
