import { describe, expect, it, vi } from 'vitest'
import { FluxbaseError, type FluxbaseErrorFields } from '../../src/client/errors'
import { PacedQueue, type PacedQueueOptions } from '../../src/queries/paced-queue'
import { deferred } from '../support/deferred'

const error = (code: FluxbaseError['code'], fields?: FluxbaseErrorFields) =>
  new FluxbaseError(code, 'for a test', fields)
const lost = () => error('network', { outcomeUnknown: true })

/** A queue whose jobs are ended by hand, and whose breaks too. */
function setUp(options: Partial<PacedQueueOptions<string, string>> = {}) {
  const begun: string[] = []
  const ends = new Map<string, ReturnType<typeof deferred<string>>>()
  const breaks: { ms: number; end: () => void }[] = []
  const queue = new PacedQueue<string, string>({
    now: () => 1_000,
    run(input) {
      begun.push(input)
      const end = deferred<string>()
      ends.set(input, end)
      return end.promise
    },
    wait(ms) {
      const { promise, resolve } = deferred()
      breaks.push({ ms, end: resolve })
      return promise
    },
    ...options,
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return {
    queue,
    begun,
    breaks,
    async end(input: string) {
      ends.get(input)!.resolve(`${input}!`)
      await settle()
    },
    async fail(input: string, why: unknown) {
      ends.get(input)!.reject(why)
      await settle()
    },
    async rested(index: number) {
      breaks[index]!.end()
      await settle()
    },
    states: () =>
      queue
        .getSnapshot()
        .jobs.map(({ state }) => state)
        .join(' '),
    status: () => queue.getSnapshot().status,
  }
}

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
    const { queue, begun, breaks, end, fail, rested, states } = setUp()
    queue.start(['a', 'b', 'c', 'd'])
    await fail('b', error('rate_limited', { retryAfter: 21 }))
    expect(breaks.map(({ ms }) => ms)).toEqual([21_000])
    expect(queue.getSnapshot().restUntil).toBe(22_000)
    await end('a')
    await fail('c', error('rate_limited', { retryAfter: 5 }))
    expect(breaks).toHaveLength(1)
    expect(states()).toBe('done waiting waiting waiting')
    await rested(0)
    expect(queue.getSnapshot().restUntil).toBeNull()
    expect(begun).toEqual(['a', 'b', 'c', 'c', 'b', 'd'])
  })

  it('may ask for a longer one meanwhile', async () => {
    const { queue, begun, fail, rested } = setUp()
    queue.start(['a', 'b'])
    await fail('a', error('rate_limited', { retryAfter: 1 }))
    await fail('b', error('rate_limited', { retryAfter: 30 }))
    await rested(0)
    expect(begun).toHaveLength(2)
    await rested(1)
    expect(begun).toHaveLength(4)
  })

  it('gets a second where it asks for none, so that nobody asks it without end', async () => {
    const { queue, breaks, fail } = setUp()
    queue.start(['a'])
    await fail('a', error('rate_limited', { retryAfter: 0 }))
    expect(breaks.map(({ ms }) => ms)).toEqual([1000])
  })

  it('may be left alone for good', async () => {
    const onRest = vi.fn()
    const { queue, begun, fail, rested, status } = setUp({ onRest })
    queue.start(['a'])
    await fail('a', error('rate_limited', { retryAfter: 1 }))
    queue.stop()
    expect(status()).toBe('stopped')
    await rested(0)
    expect(begun).toHaveLength(1)
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
    const { queue, begun, fail, states, status } = setUp()
    queue.start(['a'])
    await fail('a', error('unauthorized'))
    expect(status()).toBe('paused')
    expect(states()).toBe('waiting')
    queue.resume()
    expect(begun).toEqual(['a', 'a'])
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
    const { queue, fail, states } = setUp()
    queue.start(['a'])
    await fail('a', { status: 500, details: { error: 'x' } })
    expect(states()).toBe('failed')
  })
})

describe('lost answers', () => {
  it('are looked into together, at the end, and before anything is said', async () => {
    const found = deferred<ReadonlyMap<number, { output: string } | { error: FluxbaseError }>>()
    const lookInto = vi.fn(() => found.promise)
    const { queue, end, fail, states, status } = setUp({ lookInto })
    queue.start(['a', 'b', 'c'])
    await fail('a', lost())
    await fail('b', lost())
    expect(lookInto).not.toHaveBeenCalled()
    await end('c')
    expect(status()).toBe('checking')
    found.resolve(new Map([[0, { output: 'found' }]]))
    await vi.waitFor(() => expect(status()).toBe('done'))
    expect(lookInto).toHaveBeenCalledTimes(1)
    expect(states()).toBe('done lost done')
  })

  it('stay lost where nobody can tell, until somebody asks again', async () => {
    const verdicts = [
      Promise.reject(new Error('no list')),
      Promise.resolve(new Map([[0, { error: error('network') }]])),
    ]
    const { queue, begun, fail, states, status } = setUp({ lookInto: () => verdicts.shift()! })
    queue.start(['a'])
    await fail('a', lost())
    await vi.waitFor(() => expect(status()).toBe('done'))
    expect(states()).toBe('lost')
    queue.retryFailed()
    expect(begun).toEqual(['a']) // never again while nobody knows
    await vi.waitFor(() => expect(states()).toBe('failed'))
  })

  it('are not done again because a later limit turned their second sending away', async () => {
    const { queue, fail, states } = setUp()
    queue.start(['a'])
    await fail('a', error('rate_limited', { outcomeUnknown: true, retryAfter: 1 }))
    expect(states()).toBe('lost')
  })
})
