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

/** Creates a queue whose jobs are ended by hand. Time passes only when a test advances it. */
function setUp(options: Partial<PacedQueueOptions<string, string>> = {}) {
  vi.useFakeTimers({ now: 1_000 })
  const begun: string[] = []
  const ends = new Map<string, ReturnType<typeof deferred<Result>>>()
  const onUnknowns = new Map<string, OnUnknown>()
  const checks: string[] = []
  const server = { isBack: false }
  const queue = new PacedQueue<string, string>({
    now: () => Date.now(),
    run(input, onUnknown) {
      begun.push(input)
      const end = deferred<Result>()
      ends.set(input, end)
      onUnknowns.set(input, onUnknown)
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
      if (server.isBack) onUnknowns.get(input)!(unknown(input, 'absent'))
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
    /** The response is lost, or a read has not decided the outcome. */
    async lose(input: string, seen: UnknownOutcome<string, string>['seen'], later?: Result) {
      onUnknowns.get(input)!(unknown(input, seen, later))
      await settle()
    },
    /** Even the last read failed. `later` is the outcome of a later check. */
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
  it('a queue performs at most three jobs at a time, in order, and keeps their results', async () => {
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

  it('a queue creates a new snapshot for each change, and calls onIdle once', async () => {
    const onIdle = vi.fn()
    const { queue, end } = setUp({ onIdle })
    const seen = new Set([queue.getSnapshot()])
    queue.subscribe(() => seen.add(queue.getSnapshot()))
    queue.start(['a', 'b'])
    await end('a')
    expect(onIdle).not.toHaveBeenCalled()
    await end('b')
    expect(onIdle).toHaveBeenCalledTimes(1)
    expect(seen.size).toBeGreaterThan(4)
  })

  it('a queue without jobs is done at once', () => {
    const { queue, status } = setUp()
    queue.start([])
    expect(status()).toBe('done')
  })

  it('a queue cannot be started twice (F10)', async () => {
    const { queue, begun } = setUp()
    queue.start(['a'])
    queue.start(['b'])
    queue.retryFailed()
    expect(begun).toEqual(['a'])
  })
})

describe('a server that limits requests (F25)', () => {
  it('a queue waits as long as the server asks, then performs the refused job', async () => {
    const { queue, begun, end, fail, pass, states } = setUp()
    queue.start(['a', 'b', 'c', 'd'])
    await fail('b', error('rate_limited', { retryAfter: 21 }))
    expect(queue.getSnapshot().retryAt).toBe(22_000)
    await end('a')
    await fail('c', error('rate_limited', { retryAfter: 5 }))
    expect(queue.getSnapshot().retryAt).toBe(22_000)
    expect(states()).toBe('done waiting waiting waiting')
    await pass(20_999)
    expect(begun).toEqual(['a', 'b', 'c'])
    await pass(1)
    expect(queue.getSnapshot().retryAt).toBeNull()
    expect(begun).toEqual(['a', 'b', 'c', 'c', 'b', 'd'])
  })

  it('a queue waits longer when the server asks for a longer wait', async () => {
    const { queue, begun, fail, pass } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('rate_limited', { retryAfter: 1 }))
    await fail('b', error('rate_limited', { retryAfter: 30 }))
    await pass(1000)
    expect(begun).toHaveLength(2)
    await pass(29_000)
    expect(begun).toHaveLength(4)
  })

  it('a queue waits at least a second, so that requests cannot repeat endlessly', async () => {
    const { queue, begun, fail, pass } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('rate_limited', { retryAfter: 0 }))
    await pass(999)
    expect(begun).toEqual(['a', 'b'])
    await pass(1)
    expect(begun).toEqual(['a', 'b', 'a'])
  })

  it('the next run of a queue waits, too, and then sends its jobs', async () => {
    const { queue, begun, end, fail, pass } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('rate_limited', { retryAfter: 5 }))
    await end('b')
    queue.stop()
    queue.start(['c'])
    expect(begun).not.toContain('c')
    await pass(5000)
    expect(begun).toContain('c')
  })

  it('a queue that was stopped while it waited sends nothing afterwards', async () => {
    const onIdle = vi.fn()
    const { queue, begun, end, fail, pass, status } = setUp({ onIdle })
    queue.start(['a', 'b'])
    await fail('a', error('rate_limited', { retryAfter: 1 }))
    await end('b')
    queue.stop()
    expect(status()).toBe('stopped')
    await pass(1000)
    expect(begun).toHaveLength(2)
    expect(onIdle).toHaveBeenCalledTimes(1)
  })
})

describe('pausing and stopping', () => {
  it('a paused queue finishes the jobs that have started, and resumes where it was', async () => {
    const onIdle = vi.fn()
    const { queue, begun, end, states } = setUp({ onIdle })
    queue.start(['a', 'b', 'c', 'd'])
    queue.pause()
    for (const input of ['a', 'b', 'c']) await end(input)
    expect(states()).toBe('done done done waiting')
    expect(onIdle).toHaveBeenCalledTimes(1)
    queue.resume()
    expect(begun.at(-1)).toBe('d')
  })

  it('a paused queue is done if no job was left', async () => {
    const { queue, end, status } = setUp()
    queue.start(['a'])
    queue.pause()
    await end('a')
    expect(status()).toBe('done')
  })

  it('a cleared queue ignores later results (F18)', async () => {
    const onIdle = vi.fn()
    const { queue, begun, end, states } = setUp({ onIdle })
    queue.start(['a', 'b', 'c', 'd'])
    queue.clear()
    await end('a')
    expect(states()).toBe('')
    expect(begun).toHaveLength(3)
    expect(onIdle).not.toHaveBeenCalled()
    queue.start(['e'])
    await end('b')
    expect(states()).toBe('running')
  })
})

describe('failures', () => {
  it('a failure is kept with its job, and only failed jobs are retried on demand', async () => {
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
    'a failure that concerns every job pauses the remaining ones (%s)',
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

  it('an expired session leaves the job to be performed after signing in (F16)', async () => {
    const { queue, begun, end, fail, states, status } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('unauthorized'))
    await end('b')
    expect(status()).toBe('paused')
    expect(states()).toBe('waiting done')
    queue.resume()
    expect(begun).toEqual(['a', 'b', 'a'])
  })

  it('five failures in a row pause the queue', async () => {
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

  it('a failure that is not a FluxbaseError is converted to one', async () => {
    const { queue, throws, states } = setUp()
    queue.start(['a'])
    await throws('a', { status: 500, details: { error: 'x' } })
    expect(states()).toBe('failed')
  })
})

describe('a run of one', () => {
  it.each(['rate_limited', 'unauthorized'] as const)(
    'a run of one reports a refusal at once, because someone is waiting for it (%s)',
    async (code) => {
      const { queue, fail, states, status } = setUp()
      queue.start(['a'])
      await fail('a', error(code, { retryAfter: 5 }))
      expect(states()).toBe('failed')
      expect(status()).toBe('done')
      expect(queue.getSnapshot()).toMatchObject({ retryAt: null, jobs: [{ error: { code } }] })
    },
  )
})

describe('lost responses', () => {
  it('a lost response holds back the waiting jobs until the server has been read', async () => {
    const { queue, begun, end, lose, states, status } = setUp()
    queue.start([...'abcd'])
    await lose('a', null)
    expect(states()).toBe('unknown running running waiting')
    await end('b')
    expect(begun).toEqual(['a', 'b', 'c'])
    await lose('a', 'absent')
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    expect(status()).toBe('running')
  })

  it('a lost response pauses the remaining jobs while the server is unreachable, and no more requests are wasted (O16)', async () => {
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

  it('a run with a lost response continues once the server can be read again', async () => {
    const { queue, begun, lose, checks, server, settle } = setUp()
    queue.start([...'abcdef'])
    for (const input of 'abc') await lose(input, 'nothing')
    server.isBack = true
    queue.resume()
    await settle()
    expect(checks.sort()).toEqual([...'abc'])
    expect(begun).toEqual([...'abcdef'])
  })

  it('lost responses are decided while other jobs wait, and the run ends when all are decided', async () => {
    const onIdle = vi.fn()
    const { queue, end, lose, states, status } = setUp({ onIdle })
    queue.start(['a', 'b'])
    await lose('a', 'absent')
    await end('b')
    expect(status()).toBe('checking')
    expect(onIdle).not.toHaveBeenCalled()
    await end('a', { type: 'done_without_response', trace: 'found' })
    expect(status()).toBe('done')
    expect(states()).toBe('done done')
    expect(queue.getSnapshot().jobs[0]!.output).toBe('found')
    expect(onIdle).toHaveBeenCalledTimes(1)
  })

  it('a job whose response was lost is sent again on demand if nothing happened', async () => {
    const { queue, begun, end, lose, states } = setUp()
    queue.start(['a'])
    await lose('a', 'absent')
    await end('a', { type: 'not_done', error: error('not_done') })
    expect(states()).toBe('failed')
    queue.retryFailed()
    expect(begun).toEqual(['a', 'a'])
  })

  it('a job stays lost if even the last read failed, and is never sent again before a check', async () => {
    const { queue, begun, lose, giveUp, states, status, settle } = setUp()
    queue.start(['a'])
    await lose('a', 'nothing')
    await giveUp('a', { type: 'not_done', error: error('not_done') })
    expect(status()).toBe('done')
    expect(states()).toBe('unknown')
    queue.retryFailed()
    expect(begun).toEqual(['a'])
    void queue.check()
    await settle()
    expect(states()).toBe('failed')
    expect(status()).toBe('done')
  })

  it('a lost job is settled when the check that decides it resolves', async () => {
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

  it('a lost job can be checked in a stopped run, which stays stopped', async () => {
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

  it('a lost response of an earlier run does not affect the next run', async () => {
    const { queue, lose, giveUp, states } = setUp()
    queue.start(['a'])
    queue.clear()
    queue.start(['b', 'c'])
    await lose('a', 'nothing')
    await giveUp('a')
    expect(states()).toBe('running running')
  })
})
