import { describe, expect, it, vi } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { Ledger } from '../../src/operations/ledger'
import type { Outcome } from '../../src/operations/outcome'

type Result = Outcome<string, string>

const lost = new FluxbaseError('network', 'for a test', { outcomeUnknown: true })

/** A write whose response was lost. This many of its checks fail before one decides it like this. */
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
  it('a write gets the outcome of an earlier unknown write with the same intent', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    expect(await ledger.perform('ada', 'viewer', send)).toMatchObject(found)
    expect(send).not.toHaveBeenCalled()
  })

  it('a write is sent after an earlier unknown write if its intent differs, or if nothing happened', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    expect(await ledger.perform('ada', 'editor', send)).toEqual(done)
    await ledger.perform('bob', 'viewer', () => Promise.resolve(unknown(nothing)))
    expect(await ledger.perform('bob', 'viewer', send)).toEqual(done)
  })

  it('a write is not sent while an earlier write stays unknown', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found, 1)))
    expect(await ledger.perform('ada', 'editor', send)).toMatchObject({ type: 'unknown' })
    expect(send).not.toHaveBeenCalled()
  })

  it('a write of a session that is over holds back no other, and holds them back again once its user has returned', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    const session = { isOver: true }
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found, 4)), { session })
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
    expect(await ledger.perform('ada', 'editor', send)).toEqual(done)
    session.isOver = false
    expect(await ledger.perform('ada', 'editor', send)).toMatchObject({ type: 'unknown' })
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('a write that was held back by an unknown one is known not to be done once that one is decided, and does not get its outcome', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found, 1)))
    const second = await ledger.perform('ada', 'editor', send)
    const later = second.type === 'unknown' && (await second.check())
    expect(later).toMatchObject({ type: 'not_done', error: { code: 'not_done' } })
    expect(await ledger.perform('ada', 'editor', send)).toEqual(done)
  })

  it('a write gets the outcome of an unknown write with the same intent, even if a write with another intent had it decided', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    expect(await ledger.perform('ada', 'editor', () => Promise.resolve(done))).toEqual(done)
    expect(await ledger.perform('ada', 'viewer', send)).toMatchObject(found)
    expect(send).not.toHaveBeenCalled()
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
  })

  it('a write gets the outcome of an unknown write with the same intent, even if the write that had it decided is unknown itself', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    await ledger.perform('ada', 'editor', () => Promise.resolve(unknown(found, 9)))
    expect(await ledger.perform('ada', 'viewer', send)).toMatchObject(found)
    expect(await ledger.perform('ada', 'viewer', send)).toMatchObject({ type: 'unknown' })
    expect(send).not.toHaveBeenCalled()
  })

  it('a write is sent after an unknown write with the same intent whose outcome a caller has already received', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    const first = await ledger.perform('ada', 'viewer', () => Promise.resolve(unknown(found)))
    expect(first.type === 'unknown' && (await first.check())).toEqual(found)
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
  })
})

describe('the outcome of an unknown write, read on behalf of another write', () => {
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
  ])(
    'the outcome of an unknown write goes to the next write with the same intent if it was read for another write: %s',
    async (_, failures) => {
      const { ledger, send } = await readForAnother(failures)
      expect(await ledger.perform('ada', 'viewer', send)).toEqual(found)
      expect(send).not.toHaveBeenCalled()
      expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
    },
  )

  it('the outcome of an unknown write does not go to a later write with the same intent once its own check has returned it', async () => {
    const { ledger, send, first } = await readForAnother(0)
    expect(first.type === 'unknown' && (await first.check())).toEqual(found)
    expect(await ledger.perform('ada', 'viewer', send)).toEqual(done)
  })
})

describe('a write that waits for another about the same subject', () => {
  it('a write is still joined by the same request while another write about its subject waits', async () => {
    const ledger = new Ledger()
    const send = vi.fn(() => Promise.resolve(done))
    await Promise.all([
      ledger.perform('ada', 'viewer', send),
      ledger.perform('ada', 'editor', () => Promise.resolve(done)),
      ledger.perform('ada', 'viewer', send),
    ])
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('a waiting write is tied to the user of the write before it, so that nobody else sends it when its turn comes', async () => {
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
      { session: first },
    )
    const later = ledger.perform('ada', 'editor', () => Promise.resolve(done), {
      session: second,
    })
    await Promise.all([sent, later])
    expect(second.subject).toBe('the user of the first request')
  })
})
