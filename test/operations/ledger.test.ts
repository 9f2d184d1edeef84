import { describe, expect, it, vi } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { Ledger } from '../../src/operations/ledger'
import type { Outcome } from '../../src/operations/outcome'

type Result = Outcome<string, string>

const lost = new FluxbaseError('network', 'for a test', { outcomeUnknown: true })

/** A write whose response was lost, with as many checks that fail before one that decides it like this. */
function unknown(later: Result, failures = 0): Result {
  const outcome: Result = {
    type: 'unknown',
    error: lost,
    seen: 'nothing',
    check: () => Promise.resolve(failures-- > 0 ? outcome : later),
  }
  return outcome
}

const found: Result = { type: 'done_without_response', trace: 'found' }
const nothing: Result = { type: 'not_done', error: new FluxbaseError('not_done', 'for a test') }
const done: Result = { type: 'done', value: 'made' }

describe('a write about a subject whose last one is unknown', () => {
  it('is answered by what became of that one, where it asks for the same', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    expect(await ledger.perform('ada', 'viewer', send)).toMatchObject(found)
    expect(send).not.toHaveBeenCalled()
  })

  it('is sent where it asks for something else, or where nothing happened', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    expect(await ledger.perform('ada', 'editor', send)).toEqual(done)
    await ledger.perform('bob', 'viewer', () => Promise.resolve(unknown(nothing)))
    expect(await ledger.perform('bob', 'viewer', send)).toEqual(done)
  })

  it('is not sent while that one stays unknown', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found, 1)))
    expect(await ledger.perform('ada', 'editor', send)).toMatchObject({ type: 'unknown' })
    expect(send).not.toHaveBeenCalled()
  })

  it('is known not to be done, and is not answered by that one, once that one is decided', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found, 1)))
    const second = await ledger.perform('ada', 'editor', send)
    const later = second.type === 'unknown' && (await second.check())
    expect(later).toMatchObject({ type: 'not_done', error: { code: 'not_done' } })
    expect(await ledger.perform('ada', 'editor', send)).toEqual(done)
  })

  it('is answered by what became of that one, where a write of another intent had it decided first', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    expect(await ledger.perform('ada', 'editor', () => Promise.resolve(done))).toEqual(done)
    expect(await ledger.perform('ada', 'viewer', send)).toMatchObject(found)
    expect(send).not.toHaveBeenCalled()
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
  })

  it('is answered so also where that other write is unknown itself', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    await ledger.perform('ada', 'editor', () => Promise.resolve(unknown(found, 9)))
    expect(await ledger.perform('ada', 'viewer', send)).toMatchObject(found)
    expect(await ledger.perform('ada', 'viewer', send)).toMatchObject({ type: 'unknown' })
    expect(send).not.toHaveBeenCalled()
  })

  it('is sent once somebody has been told what became of that one: it is another one then', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    const first = await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    expect(first.type === 'unknown' && (await first.check())).toEqual(found)
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
  })
})

describe('what became of an unknown write, read for another one', () => {
  async function readForAnother(failures: number) {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    const first = await ledger.perform('ada', 'viewer', () =>
      Promise.resolve(unknown(found, failures)),
    )
    const second = await ledger.perform('ada', 'editor', send)
    if (second.type === 'unknown') await second.check()
    send.mockClear()
    return { ledger, send, first }
  }

  it.each([
    ['before the other was sent', 0],
    ['when the other was checked', 1],
  ])('answers who asks for the same as it again: %s', async (_, failures) => {
    const { ledger, send } = await readForAnother(failures)
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(found)
    expect(send).not.toHaveBeenCalled()
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
  })

  it('answers nobody any more who asks for the same after it was checked itself', async () => {
    const { ledger, send, first } = await readForAnother(0)
    expect(first.type === 'unknown' && (await first.check())).toEqual(found)
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
  })
})

describe('a write that waits for another about the same subject', () => {
  it('does not keep the other from being the same when it is asked for again', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await Promise.all([
      ledger.perform('ada', 'viewer', send),
      ledger.perform('ada', 'editor', () => Promise.resolve(done)),
      ledger.perform('ada', 'viewer', send),
    ])
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is tied to the user of that one, so that nobody else sends it when its turn comes', async () => {
    const ledger = new Ledger()
    const first = { subject: undefined as string | undefined }
    const second = { subject: undefined as string | undefined }
    const sent = ledger.perform(
      'ada',
      'viewer',
      () => {
        first.subject = 'the user of the first request'
        return Promise.resolve(done)
      },
      first,
    )
    const later = ledger.perform('ada', 'editor', () => Promise.resolve(done), second)
    await Promise.all([sent, later])
    expect(second.subject).toBe('the user of the first request')
  })
})
