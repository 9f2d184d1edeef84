import { expect, it, vi } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { Ledger } from '../../src/operations/ledger'
import { PacedQueue } from '../../src/operations/paced-queue'
import { perform } from '../../src/operations/perform'
import type { Policy } from '../../src/queries/writes'
import { eventually } from '../support/patience'

/** For an operation whose effect no read can show, such as a reminder by e-mail. */
const policy: Policy = {
  retries: 0,
  idempotencyKey: false,
  reconcile: 'nothing',
  readAgainAfter: [],
}

/** A reminder whose first response is lost. `log` lists what is sent, reported and recorded. */
function setUp() {
  const ledger = new Ledger()
  const log: string[] = []
  const lost = new FluxbaseError('network', 'for a test', { outcomeUnknown: true })
  const remind = () =>
    ledger.perform('invitation', 'remind', () =>
      perform({
        policy,
        signal: undefined,
        async send() {
          log.push('sent')
          if (log.length === 1) throw lost
          return 'reminded'
        },
        report: ({ type }) => void log.push(`reported ${type}`),
        record: ({ type }) => void log.push(`recorded ${type}`),
      }),
    )
  return { ledger, log, remind }
}

it('an operation that no read can show is unknown after a lost response, and nothing is claimed or sent', async () => {
  vi.useFakeTimers()
  const { log, remind } = setUp()
  const outcome = await remind()
  expect(outcome).toMatchObject({ type: 'unknown', error: { code: 'network' } })
  await vi.advanceTimersByTimeAsync(70_000)
  expect(outcome.type === 'unknown' && (await outcome.check()).type).toBe('unknown')
  expect(log).toEqual(['sent', 'reported unknown'])
  vi.useRealTimers()
})

it('an operation that no read can show is sent again when somebody asks again', async () => {
  const { log, remind } = setUp()
  await remind()
  expect(await remind()).toEqual({ type: 'done', value: 'reminded' })
  expect(log.slice(2)).toEqual(['sent', 'reported done', 'recorded done'])
})

it('an operation that no read can show does not hold up other writes about the same subject', async () => {
  const { ledger, remind } = setUp()
  await remind()
  const revoked = { type: 'done', value: 'revoked' } as const
  expect(await ledger.perform('invitation', 'revoke', () => Promise.resolve(revoked))).toBe(revoked)
})

it('an operation that no read can show counts as failed in a run, which continues, and is repeated on request', async () => {
  const { remind } = setUp()
  const queue = new PacedQueue<string, string>({ now: () => 0, run: remind as never })
  const states = () => queue.getSnapshot().jobs.map(({ state }) => state)
  queue.start(['Ada'])
  await eventually(() => expect(queue.getSnapshot().status).toBe('done'))
  expect(states()).toEqual(['failed'])
  queue.retryFailed()
  await eventually(() => expect(states()).toEqual(['done']))
})
