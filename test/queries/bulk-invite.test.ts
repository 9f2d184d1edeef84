import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import {
  bulkInviteOf,
  bulkInviteProgress,
  createBulkInvite,
  type BulkInvite,
  type BulkRecipient,
} from '../../src/queries/bulk-invite'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { createSource, type SourceOptions } from '../../src/queries/source'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'

const people = (count: number, role = 'dashboard_user'): BulkRecipient[] =>
  Array.from({ length: count }, (_, index) => ({
    email: `person-${index}@example.com`,
    role,
    expiry: { seconds: 86_400 },
  }))

function setUp(fake: FakeFluxbase = createFakeFluxbase(), options: SourceOptions = {}) {
  const client = createClient({
    url: fake.url,
    fetch: fake.fetch,
    session: fake.signIn(),
    idempotencyKeys: 'always',
  })
  const queryClient = new QueryClient()
  const source = createSource(client, { now: fake.now, ...options })
  const run = createBulkInvite(source, queryClient, {
    // Time stands still until somebody waits.
    wait: async (ms) => fake.advance(ms),
  })
  return { fake, client, queryClient, source, run }
}

const progress = ({ queue }: BulkInvite) => bulkInviteProgress(queue.getSnapshot().jobs)
const over = ({ queue }: BulkInvite, ...others: string[]) =>
  vi.waitFor(() => expect(['done', ...others]).toContain(queue.getSnapshot().status), {
    timeout: 20_000,
  })

beforeEach(() => sessionStorage.clear())

describe('inviting many', () => {
  it('makes an invitation for each, keeps its link, and renews the list once', async () => {
    const { fake, queryClient, source, run } = setUp()
    await queryClient.prefetchQuery(invitationQueries(source).list())
    const onInvited = vi.fn()
    const onProgress = vi.fn()
    run.start(people(20), { onInvited, onProgress })
    await over(run)
    expect(fake.invitations).toHaveLength(20)
    expect(onInvited).toHaveBeenCalledTimes(20)
    expect(onInvited.mock.calls[7]![0].invite_link).toMatch(/\/invite\/.{43}=$/)
    expect(onProgress).toHaveBeenLastCalledWith({
      total: 20,
      waiting: 0,
      running: 0,
      done: 20,
      failed: 0,
      lost: 0,
    })
    for (const { output } of run.queue.getSnapshot().jobs) {
      expect(source.links.get(output!.invitation.id)).toContain('/invite/')
      expect(JSON.stringify(output)).not.toContain('/invite/')
      expect(output!.invitation).not.toHaveProperty('token')
    }
    const listed = queryClient.getQueryData(invitationQueries(source).list().queryKey)
    expect(listed?.invitations.map(({ email }) => email)).toEqual(
      fake.invitations.map(({ email }) => email),
    )
    expect(fake.requests.filter(({ route }) => route === 'invitations.list')).toHaveLength(1)
  })

  it('counts a span from when it is sent, and ends all at one moment where that is fixed', async () => {
    const { fake, run } = setUp()
    const until = fake.now() + 86_400_000
    fake.intercept('invitations.create', (_request, next) => {
      fake.advance(60_000)
      return next()
    })
    run.start([
      { email: 'a@example.com', role: 'dashboard_user', expiry: { seconds: 3600 } },
      { email: 'b@example.com', role: 'dashboard_user', expiry: { until } },
      ...people(3).map((person) => ({ ...person, expiry: { until } })),
    ])
    await over(run)
    const bodies = fake.requests.map(
      ({ body }) => (body as { expiry_duration: number }).expiry_duration,
    )
    expect(bodies[0]).toBe(3600)
    expect(bodies.at(-1)).toBeLessThan(86_400)
  })

  it('goes on when what an app does with an invitation fails', async () => {
    const { fake, run } = setUp()
    const thrown: unknown[] = []
    const catchIt = (error: unknown) => thrown.push(error)
    process.on('uncaughtException', catchIt)
    const listeners = process.listeners('uncaughtException').filter((one) => one !== catchIt)
    for (const one of listeners) process.off('uncaughtException', one)
    run.start(people(4), {
      onInvited: () => {
        throw new Error('the app’s')
      },
    })
    await over(run)
    await vi.waitFor(() => expect(thrown).toHaveLength(4))
    process.off('uncaughtException', catchIt)
    for (const one of listeners) process.on('uncaughtException', one)
    expect(fake.invitations).toHaveLength(4)
    expect(progress(run).done).toBe(4)
  })

  it('is one run for a user, whoever looks', () => {
    const { source, queryClient } = setUp()
    expect(bulkInviteOf(source, queryClient)).toBe(bulkInviteOf(source, queryClient))
  })
})

describe('an answer that got lost (F37)', () => {
  it('is asked for once more under the same key, and brings its link', async () => {
    const { fake, source, run } = setUp()
    fake.intercept('invitations.create', faults.lostAnswer, { times: 2 })
    run.start(people(5))
    await over(run)
    expect(fake.invitations).toHaveLength(5)
    expect(progress(run).done).toBe(5)
    for (const { output } of run.queue.getSnapshot().jobs) {
      expect(output).not.toHaveProperty('linkLost')
      expect(source.links.get(output!.invitation.id)).toBeDefined()
    }
  })

  it('is looked for in the list, once for all, and told apart from what never arrived', async () => {
    const { fake, run } = setUp()
    // From before: that is no answer.
    fake.invite({ email: 'person-0@example.com', createdAt: fake.now() - 3_600_000 })
    let count = 0
    fake.intercept('invitations.create', async (request, next) => {
      const { email } = (await request.json()) as { email: string }
      if (email === 'person-1@example.com') {
        if (count++ === 0) await next()
        throw new TypeError('Failed to fetch')
      }
      if (email === 'person-0@example.com') throw new TypeError('Failed to fetch')
      return next()
    })
    run.start(people(4))
    await over(run)
    const [first, second] = run.queue.getSnapshot().jobs
    expect(first).toMatchObject({
      state: 'failed',
      error: { code: 'network', outcomeUnknown: false },
    })
    expect(second).toMatchObject({ state: 'done', output: { linkLost: true } })
    expect(fake.requests.filter(({ route }) => route === 'invitations.list')).toHaveLength(1)
    expect(fake.invitations).toHaveLength(4)
  })

  it('stays open while nobody can be asked', async () => {
    const { fake, run } = setUp()
    fake.intercept('invitations.create', faults.lostAnswer)
    const stop = fake.intercept('invitations.list', faults.status(503))
    run.start(people(2))
    await over(run)
    expect(progress(run)).toMatchObject({ lost: 2, failed: 0 })
    run.queue.retryFailed()
    await over(run)
    expect(fake.invitations).toHaveLength(2)
    stop()
    run.queue.check()
    await vi.waitFor(() => expect(progress(run)).toMatchObject({ lost: 0, done: 2 }))
  })
})

describe('leaving in the middle', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('is asked about while somebody waits, and only then', async () => {
    const { fake, run } = setUp()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    expect(leave()).toBe(false)
    run.start(people(5))
    expect(leave()).toBe(true)
    run.queue.pause()
    expect(leave()).toBe(true)
    run.queue.resume()
    gate.resolve()
    await over(run)
    expect(leave()).toBe(false)
  })

  it('keeps who is not invited yet for the next page, without a link', async () => {
    const { fake, client, queryClient, run } = setUp()
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    run.start(people(6))
    run.queue.stop()
    await over(run, 'stopped')
    await vi.waitFor(() => expect(progress(run).running).toBe(0))
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('/invite/')

    const next = createBulkInvite(createSource(client), queryClient)
    expect(next.unsent().map(({ email }) => email)).toEqual(
      [0, 3, 4, 5].map((index) => `person-${index}@example.com`),
    )
    const other = createBulkInvite(createSource(client, { userId: 'b' }), queryClient)
    expect(other.unsent()).toEqual([])
    next.forgetUnsent()
    expect(next.unsent()).toEqual([])
  })

  it('keeps who is on the way when the page goes, and does not write a long list for each', async () => {
    const { fake, client, queryClient, run } = setUp()
    const write = vi.spyOn(Storage.prototype, 'setItem')
    const gate = deferred()
    let calls = 0
    fake.intercept('invitations.create', async (_, next) => {
      calls += 1
      if (calls > 30) await gate.promise
      return next()
    })
    run.start(people(60))
    await vi.waitFor(() => expect(progress(run)).toMatchObject({ done: 30, running: 3 }))
    expect(write.mock.calls.length).toBeLessThan(30)

    window.dispatchEvent(new Event('pagehide'))
    const next = createBulkInvite(createSource(client), queryClient)
    expect(next.unsent().map(({ perhapsSent }) => perhapsSent ?? false)).toEqual(
      Array.from({ length: 30 }, (_, place) => place < 3),
    )
    gate.resolve()
    await over(run)
    expect(sessionStorage).toHaveLength(0)
  })

  it('takes nothing for people that only looks like it', () => {
    const { client, queryClient, run } = setUp()
    run.start(people(1))
    const [key] = Object.keys(sessionStorage)
    for (const text of ['{', 'null', '{}', '[1, null, {"email": 1}]']) {
      sessionStorage.setItem(key!, text)
      const next = createBulkInvite(createSource(client), queryClient)
      expect(next.unsent()).toEqual([])
    }
  })

  it('of a user ends their run and forgets it (F18, S34)', async () => {
    const leaving = new AbortController()
    const { fake, run } = setUp(undefined, { signal: leaving.signal })
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    run.start(people(10))
    leaving.abort()
    expect(run.queue.getSnapshot().jobs).toEqual([])
    expect(sessionStorage).toHaveLength(0)
    gate.resolve()
    await vi.waitFor(() => expect(fake.invitations).toHaveLength(3))
    expect(fake.requests).toHaveLength(3)
  })
})

describe('five hundred, over a server that limits, fails and loses answers (F85)', () => {
  it('end with no duplicate and a true word on each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.noBias(fc.integer({ min: 0, max: 99 }))),
        fc.constantFrom<('always' | 'never')[]>('always', 'never'),
        async (dice, idempotencyKeys) => {
          sessionStorage.clear()
          const fake = createFakeFluxbase({ rateLimit: { requests: 100, windowMs: 60_000 } })
          const client = createClient({
            url: fake.url,
            fetch: fake.fetch,
            session: fake.signIn(),
            idempotencyKeys,
          })
          const session = client.admin.session!
          const source = createSource(client, { now: fake.now })
          const run = createBulkInvite(source, new QueryClient(), {
            wait: async (ms) => fake.advance(ms),
          })
          fake.intercept('*', (request, next) => {
            const roll = dice.next().value
            if (roll < 4) return faults.lostAnswer(request, next)
            if (roll < 8) return faults.network()
            if (roll < 12) return faults.status(500)(request, next)
            if (roll < 14) return faults.html(502)(request, next)
            if (roll < 16) return faults.cutJson(request, next)
            return next()
          })
          run.start(people(500))
          let restarts = 0
          const gone = () => {
            const { status, jobs } = run.queue.getSnapshot()
            const open = jobs.filter(({ state }) => state !== 'done').length
            return status === 'done' && open === 0
          }
          while (!gone() && restarts < 500) {
            await over(run, 'paused')
            await vi.waitFor(() => expect(progress(run).running).toBe(0))
            truthful(run, fake)
            restarts += 1
            // What a person would press, after a while.
            fake.advance(60_000)
            const { status, jobs } = run.queue.getSnapshot()
            client.admin.setSession(session)
            if (status === 'paused') run.queue.resume()
            else if (jobs.some(({ state }) => state === 'failed')) run.queue.retryFailed()
            else run.queue.check()
          }
          truthful(run, fake)
          expect(gone()).toBe(true)
          const addresses = fake.invitations.map(({ email }) => email)
          expect(addresses).toHaveLength(500)
          expect(new Set(addresses).size).toBe(500)
        },
      ),
      { numRuns: 8 },
    )
  })

  /** What is said of each is so: on the server there is one invitation, or none. */
  function truthful({ queue }: BulkInvite, fake: FakeFluxbase) {
    for (const { input, state, output } of queue.getSnapshot().jobs) {
      const rows = fake.invitations.filter(({ email }) => email === input.email)
      if (state === 'done') expect(rows.map(({ id }) => id)).toEqual([output!.invitation.id])
      else if (state !== 'lost') expect(rows).toEqual([])
    }
  }
})
