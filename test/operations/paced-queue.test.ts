import { afterEach, describe, expect, it, vi } from 'vitest'
import { FluxbaseError, type FluxbaseErrorFields } from '../../src/client/errors'
import type { Outcome, UnknownOutcome } from '../../src/operations/outcome'
import { PacedQueue, type PacedQueueOptions } from '../../src/operations/paced-queue'
import type { OnUnknown } from '../../src/operations/perform'
import { deferred } from '../support/deferred'

const error = (code: FluxbaseError['code'], fields?: FluxbaseErrorFields) =>
  new FluxbaseError(code, 'for a test', fields)
const lost = () => error('network', { outcomeUnknown: true })

type Result = Outcome<string, string>

/** A queue whose jobs are ended by hand. Time passes only when a test says so. */
function setUp(options: Partial<PacedQueueOptions<string, string>> = {}) {
  vi.useFakeTimers({ now: 1_000 })
  const begun: string[] = []
  const ends = new Map<string, ReturnType<typeof deferred<Result>>>()
  const doubts = new Map<string, OnUnknown>()
  const checks: string[] = []
  const server = { isBack: false }
  const queue = new PacedQueue<string, string>({
    now: () => Date.now(),
    run(input, onUnknown) {
      begun.push(input)
      const end = deferred<Result>()
      ends.set(input, end)
      doubts.set(input, onUnknown)
      return end.promise
    },
    ...options,
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  const unknown = (
    input: string,
    seen: UnknownOutcome<string, string>['seen'],
    later: Result = unknownOutcome(seen),
  ): UnknownOutcome<string, string> => ({
    type: 'unknown',
    error: lost(),
    seen,
    check: async () => {
      checks.push(input)
      if (server.isBack) doubts.get(input)!(unknown(input, 'absent'))
      return later
    },
  })
  return {
    queue,
    begun,
    checks,
    server,
    async end(input: string, outcome: Result = { type: 'done', value: `${input}!` }) {
      ends.get(input)!.resolve(outcome)
      await settle()
    },
    async fail(input: string, why: FluxbaseError) {
      ends.get(input)!.resolve({ type: 'refused', error: why })
      await settle()
    },
    async throws(input: string, why: unknown) {
      ends.get(input)!.reject(why)
      await settle()
    },
    /** Its response is lost, or a read has decided nothing. */
    async lose(input: string, seen: UnknownOutcome<string, string>['seen'], later?: Result) {
      doubts.get(input)!(unknown(input, seen, later))
      await settle()
    },
    /** Even the last read failed; `later` is what a check finds. */
    async giveUp(input: string, later?: Result) {
      ends.get(input)!.resolve(unknown(input, 'nothing', later))
      await settle()
    },
    settle,
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    states: () =>
      queue
        .getSnapshot()
        .jobs.map(({ state }) => state)
        .join(' '),
    status: () => queue.getSnapshot().status,
  }
}

const unknownOutcome = (seen: UnknownOutcome<string, string>['seen']): Result => ({
  type: 'unknown',
  error: lost(),
  seen,
  check: () => Promise.resolve(unknownOutcome(seen)),
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a queue', () => {
  it('has at most three jobs under way, in order, and keeps what each gave', async () => {
    const { queue, begun, end, states, status } = setUp()
    queue.start(['a', 'b', 'c', 'd'])
    expect(begun).toEqual(['a', 'b', 'c'])
    expect(states()).toBe('running running running waiting')
    await end('b')
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    for (const input of ['a', 'c', 'd']) await end(input)
    expect(status()).toBe('done')
    expect(queue.getSnapshot().jobs.map(({ output }) => output)).toEqual(['a!', 'b!', 'c!', 'd!'])
  })

  it('tells each change by a new object, and its rest once', async () => {
    const onRest = vi.fn()
    const { queue, end } = setUp({ onRest })
    const seen = new Set([queue.getSnapshot()])
    queue.subscribe(() => seen.add(queue.getSnapshot()))
    queue.start(['a', 'b'])
    await end('a')
    expect(onRest).not.toHaveBeenCalled()
    await end('b')
    expect(onRest).toHaveBeenCalledTimes(1)
    expect(seen.size).toBeGreaterThan(4)
  })

  it('does nothing where there is nothing to do', () => {
    const { queue, status } = setUp()
    queue.start([])
    expect(status()).toBe('done')
  })

  it('is not started twice (F10)', async () => {
    const { queue, begun } = setUp()
    queue.start(['a'])
    queue.start(['b'])
    queue.retryFailed()
    expect(begun).toEqual(['a'])
  })
})

describe('a server that asks for a break (F25)', () => {
  it('gets it by its own number, and the job is done later', async () => {
    const { queue, begun, end, fail, pass, states } = setUp()
    queue.start(['a', 'b', 'c', 'd'])
    await fail('b', error('rate_limited', { retryAfter: 21 }))
    expect(queue.getSnapshot().restUntil).toBe(22_000)
    await end('a')
    await fail('c', error('rate_limited', { retryAfter: 5 }))
    expect(queue.getSnapshot().restUntil).toBe(22_000)
    expect(states()).toBe('done waiting waiting waiting')
    await pass(20_999)
    expect(begun).toEqual(['a', 'b', 'c'])
    await pass(1)
    expect(queue.getSnapshot().restUntil).toBeNull()
    expect(begun).toEqual(['a', 'b', 'c', 'c', 'b', 'd'])
  })

  it('may ask for a longer one meanwhile', async () => {
    const { queue, begun, fail, pass } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('rate_limited', { retryAfter: 1 }))
    await fail('b', error('rate_limited', { retryAfter: 30 }))
    await pass(1000)
    expect(begun).toHaveLength(2)
    await pass(29_000)
    expect(begun).toHaveLength(4)
  })

  it('gets a second where it asks for none, so that nobody asks it without end', async () => {
    const { queue, begun, fail, pass } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('rate_limited', { retryAfter: 0 }))
    await pass(999)
    expect(begun).toEqual(['a', 'b'])
    await pass(1)
    expect(begun).toEqual(['a', 'b', 'a'])
  })

  it('may be left alone for good', async () => {
    const onRest = vi.fn()
    const { queue, begun, end, fail, pass, status } = setUp({ onRest })
    queue.start(['a', 'b'])
    await fail('a', error('rate_limited', { retryAfter: 1 }))
    await end('b')
    queue.stop()
    expect(status()).toBe('stopped')
    await pass(1000)
    expect(begun).toHaveLength(2)
    expect(onRest).toHaveBeenCalledTimes(1)
  })
})

describe('pausing and stopping', () => {
  it('lets what has begun come to its end, and goes on where it was', async () => {
    const onRest = vi.fn()
    const { queue, begun, end, states } = setUp({ onRest })
    queue.start(['a', 'b', 'c', 'd'])
    queue.pause()
    for (const input of ['a', 'b', 'c']) await end(input)
    expect(states()).toBe('done done done waiting')
    expect(onRest).toHaveBeenCalledTimes(1)
    queue.resume()
    expect(begun.at(-1)).toBe('d')
  })

  it('is over all the same where nothing was left', async () => {
    const { queue, end, status } = setUp()
    queue.start(['a'])
    queue.pause()
    await end('a')
    expect(status()).toBe('done')
  })

  it('clears: what comes in later is not seen (F18)', async () => {
    const onRest = vi.fn()
    const { queue, begun, end, states } = setUp({ onRest })
    queue.start(['a', 'b', 'c', 'd'])
    queue.clear()
    await end('a')
    expect(states()).toBe('')
    expect(begun).toHaveLength(3)
    expect(onRest).not.toHaveBeenCalled()
    queue.start(['e'])
    await end('b')
    expect(states()).toBe('running')
  })
})

describe('failures', () => {
  it('are kept with their job, and done again on demand, they alone', async () => {
    const { queue, begun, end, fail, states, status } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('server_error'))
    await end('b')
    expect(status()).toBe('done')
    expect(states()).toBe('failed done')
    expect(queue.getSnapshot().jobs[0]!.error).toMatchObject({ code: 'server_error' })
    queue.retryFailed()
    expect(begun).toEqual(['a', 'b', 'a'])
    await end('a')
    expect(states()).toBe('done done')
    expect(queue.getSnapshot().jobs[0]).not.toHaveProperty('error')
  })

  it.each(['forbidden', 'invalid_role', 'unsupported'] as const)(
    'that are not about one job pause the rest (%s)',
    async (code) => {
      const { queue, end, fail, states, status } = setUp()
      queue.start(['a', 'b', 'c', 'd'])
      await fail('a', error(code))
      await end('b')
      await end('c')
      expect(status()).toBe('paused')
      expect(queue.getSnapshot().reason).toMatchObject({ code })
      expect(states()).toBe('failed done done waiting')
      queue.resume()
      expect(queue.getSnapshot().reason).toBeNull()
    },
  )

  it('of a session leave the job to be done after signing in (F16)', async () => {
    const { queue, begun, end, fail, states, status } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('unauthorized'))
    await end('b')
    expect(status()).toBe('paused')
    expect(states()).toBe('waiting done')
    queue.resume()
    expect(begun).toEqual(['a', 'b', 'a'])
  })

  it('pause after five in a row', async () => {
    const { queue, end, fail, status, begun } = setUp()
    queue.start([...'abcdefghijkl'])
    for (const input of 'abcd') await fail(input, error('server_error'))
    await end('e')
    for (const input of 'fghi') await fail(input, error('server_error'))
    expect(status()).toBe('running')
    await fail('j', error('unavailable'))
    expect(status()).toBe('paused')
    expect(begun).toHaveLength(12)
  })

  it('that are no errors of ours are read like all others', async () => {
    const { queue, throws, states } = setUp()
    queue.start(['a'])
    await throws('a', { status: 500, details: { error: 'x' } })
    expect(states()).toBe('failed')
  })
})

describe('a run of one', () => {
  it.each(['rate_limited', 'unauthorized'] as const)(
    'says at once that it was refused, because someone waits for it (%s)',
    async (code) => {
      const { queue, fail, states, status } = setUp()
      queue.start(['a'])
      await fail('a', error(code, { retryAfter: 5 }))
      expect(states()).toBe('failed')
      expect(status()).toBe('done')
      expect(queue.getSnapshot()).toMatchObject({ restUntil: null, jobs: [{ error: { code } }] })
    },
  )
})

describe('lost responses', () => {
  it('hold back what waits until the server has been read, and then let it continue', async () => {
    const { queue, begun, end, lose, states, status } = setUp()
    queue.start([...'abcd'])
    await lose('a', null)
    expect(states()).toBe('lost running running waiting')
    await end('b')
    expect(begun).toEqual(['a', 'b', 'c'])
    await lose('a', 'absent')
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    expect(status()).toBe('running')
  })

  it('pause the rest while the server is out of reach, and use up no more (O16)', async () => {
    const { queue, begun, end, lose, status } = setUp()
    queue.start([...'abcdefgh'])
    await end('a')
    await lose('b', null)
    await lose('c', null)
    await lose('d', null)
    await lose('b', 'nothing')
    expect(status()).toBe('paused')
    expect(queue.getSnapshot().reason).toMatchObject({ code: 'network' })
    await lose('c', 'nothing')
    await lose('d', 'nothing')
    queue.resume()
    await vi.advanceTimersByTimeAsync(0)
    expect(begun).toEqual([...'abcd'])
    expect(status()).toBe('paused')
    expect(queue.getSnapshot().reason).toMatchObject({ code: 'network' })
  })

  it('let a run continue once the server can be read again', async () => {
    const { queue, begun, lose, checks, server, settle } = setUp()
    queue.start([...'abcdef'])
    for (const input of 'abc') await lose(input, 'nothing')
    server.isBack = true
    queue.resume()
    await settle()
    expect(checks.sort()).toEqual([...'abc'])
    expect(begun).toEqual([...'abcdef'])
  })

  it('are decided while others wait, and the run ends when all are', async () => {
    const onRest = vi.fn()
    const { queue, end, lose, states, status } = setUp({ onRest })
    queue.start(['a', 'b'])
    await lose('a', 'absent')
    await end('b')
    expect(status()).toBe('checking')
    expect(onRest).not.toHaveBeenCalled()
    await end('a', { type: 'done_without_response', trace: 'found' })
    expect(status()).toBe('done')
    expect(states()).toBe('done done')
    expect(queue.getSnapshot().jobs[0]!.output).toBe('found')
    expect(onRest).toHaveBeenCalledTimes(1)
  })

  it('are sent again on demand where nothing has happened', async () => {
    const { queue, begun, end, lose, states } = setUp()
    queue.start(['a'])
    await lose('a', 'absent')
    await end('a', { type: 'not_done', error: error('not_done') })
    expect(states()).toBe('failed')
    queue.retryFailed()
    expect(begun).toEqual(['a', 'a'])
  })

  it('stay lost where even the last read failed, and are never sent again before a check', async () => {
    const { queue, begun, lose, giveUp, states, status, settle } = setUp()
    queue.start(['a'])
    await lose('a', 'nothing')
    await giveUp('a', { type: 'not_done', error: error('not_done') })
    expect(status()).toBe('done')
    expect(states()).toBe('lost')
    queue.retryFailed()
    expect(begun).toEqual(['a'])
    void queue.check()
    await settle()
    expect(states()).toBe('failed')
    expect(status()).toBe('done')
  })

  it('are settled by the time a check resolves that decides them', async () => {
    const { queue, lose, end, states, settle } = setUp()
    const found: Result = { type: 'done', value: 'found' }
    queue.start(['a'])
    await lose('a', 'absent', found)
    const seen: string[] = []
    void queue.check().then(() => seen.push(states()))
    await settle()
    expect(seen).toEqual([])
    await end('a', found)
    expect(seen).toEqual(['done'])
  })

  it('can be checked in a run that was stopped, which stays stopped', async () => {
    const { queue, begun, lose, giveUp, states, status, settle } = setUp()
    queue.start([...'abcd'])
    for (const input of 'abc') await lose(input, 'nothing')
    for (const input of 'abc') await giveUp(input, { type: 'done', value: 'found' })
    queue.stop()
    void queue.check()
    expect(status()).toBe('checking')
    await settle()
    expect(states()).toBe('done done done waiting')
    expect(status()).toBe('stopped')
    queue.resume()
    expect(begun).toEqual([...'abcd'])
  })

  it('are not taken for another run’s', async () => {
    const { queue, lose, giveUp, states } = setUp()
    queue.start(['a'])
    queue.clear()
    queue.start(['b', 'c'])
    await lose('a', 'nothing')
    await giveUp('a')
    expect(states()).toBe('running running')
  })
})
