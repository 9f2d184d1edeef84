import { describe, expect, it } from 'vitest'
import { FluxbaseError } from '../../src/client/errors'
import { LazyQueue } from '../../src/operations/lazy-queue'
import { PacedQueue } from '../../src/operations/paced-queue'
import { deferred } from '../support/deferred'
import { eventually } from '../support/patience'

const unreachable = new FluxbaseError('network', 'for a test')

/** A queue whose code arrives, or fails to, when the test says so. `sent` lists the jobs that were sent. */
function setUp() {
  const sent: string[] = []
  const attempts: ReturnType<typeof deferred<void>>[] = []
  const queue = new LazyQueue<string, string, PacedQueue<string, string>>(async (state) => {
    const attempt = deferred()
    attempts.push(attempt)
    await attempt.promise
    const run = (input: string) => {
      sent.push(input)
      return Promise.resolve({ type: 'done', value: input } as const)
    }
    return new PacedQueue({ now: () => 0, run }, state)
  })
  return {
    queue,
    sent,
    attempts,
    start: (inputs: string[], signal?: AbortSignal) =>
      queue.start(inputs, (loaded) => loaded.start(inputs), signal),
    arrive: () => attempts.at(-1)!.resolve(),
    fail: () => attempts.at(-1)!.reject(unreachable),
    status: () => queue.getSnapshot().status,
    states: () => queue.getSnapshot().jobs.map(({ state }) => state),
  }
}

/** Waits until everything has happened that needs no time. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a queue whose code has not loaded yet', () => {
  it('a queue without its code shows its jobs as waiting, and performs them when the code is there (F94)', async () => {
    const { start, arrive, sent, status, states } = setUp()
    expect(start(['ada', 'grace'])).toBe(true)
    expect([status(), states(), sent]).toEqual(['running', ['waiting', 'waiting'], []])
    arrive()
    await eventually(() => expect(status()).toBe('done'))
    expect(sent).toEqual(['ada', 'grace'])
  })

  it('a queue without its code starts once, however often it is started (F94)', async () => {
    const { start, arrive, sent, status } = setUp()
    expect([start(['ada']), start(['ada'])]).toEqual([true, false])
    arrive()
    await eventually(() => expect(status()).toBe('done'))
    expect(sent).toEqual(['ada'])
  })

  it('a queue whose code cannot be loaded fails a single job with the reason, and loads it again for the next (F94)', async () => {
    const { queue, start, fail, arrive, sent, status } = setUp()
    start(['ada'])
    fail()
    await eventually(() => expect(status()).toBe('done'))
    expect(queue.getSnapshot().jobs).toMatchObject([{ state: 'failed', error: unreachable }])
    expect(start(['ada'])).toBe(true)
    arrive()
    await eventually(() => expect(sent).toEqual(['ada']))
  })

  it('a queue whose code cannot be loaded pauses many jobs with the reason, and resume loads it again (F94)', async () => {
    const { queue, start, fail, arrive, sent, status, states } = setUp()
    start(['ada', 'grace'])
    fail()
    await eventually(() => expect(status()).toBe('paused'))
    expect([queue.getSnapshot().reason, states()]).toEqual([unreachable, ['waiting', 'waiting']])
    queue.resume()
    expect([status(), queue.getSnapshot().reason]).toEqual(['running', null])
    await settled()
    arrive()
    await eventually(() => expect(sent).toEqual(['ada', 'grace']))
  })

  it('a failed job is performed again by retryFailed', async () => {
    const { queue, start, fail, arrive, sent, status } = setUp()
    start(['ada'])
    fail()
    await eventually(() => expect(status()).toBe('done'))
    queue.retryFailed()
    await settled()
    arrive()
    await eventually(() => expect(sent).toEqual(['ada']))
  })

  it.each(['pause', 'stop'] as const)(
    '%s holds back jobs that wait for the code, until resume',
    async (halt) => {
      const { queue, start, arrive, sent, status } = setUp()
      start(['ada', 'grace'])
      queue[halt]()
      arrive()
      await settled()
      expect([sent, status()]).toEqual([[], halt === 'pause' ? 'paused' : 'stopped'])
      expect(start(['joan'])).toBe(halt === 'stop')
      if (halt === 'pause') queue.resume()
      await eventually(() => expect(status()).toBe('done'))
      expect(sent).toEqual(halt === 'pause' ? ['ada', 'grace'] : ['joan'])
    },
  )

  it('nothing is sent if the jobs are cleared, or if their user leaves, before the code is there (F18)', async () => {
    for (const leave of ['clear', 'abort'] as const) {
      const { queue, start, arrive, sent, status } = setUp()
      const user = new AbortController()
      start(['ada', 'grace'], user.signal)
      if (leave === 'clear') queue.clear()
      else user.abort()
      arrive()
      await settled()
      expect([sent, status()]).toEqual([[], 'idle'])
    }
  })

  it('a user who leaves does not end what was started later', async () => {
    const { queue, start, arrive, sent } = setUp()
    const user = new AbortController()
    start(['ada'], user.signal)
    queue.clear()
    start(['grace'])
    user.abort()
    arrive()
    await eventually(() => expect(sent).toEqual(['grace']))
  })

  it('code is loaded once, whether or not there are jobs', async () => {
    const { queue, start, arrive, attempts, sent } = setUp()
    const loading = queue.load()
    start(['ada'])
    arrive()
    await loading
    await eventually(() => expect(sent).toEqual(['ada']))
    start(['grace'])
    await eventually(() => expect(sent).toEqual(['ada', 'grace']))
    expect(attempts).toHaveLength(1)
  })
})
