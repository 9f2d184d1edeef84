import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient, type FluxbaseClient } from '../../src/client/create-client'
import { loadFailures } from '../../src/client/failures'
import type { BulkRecipient } from '../../src/operations/bulk-invite'
import { countJobs } from '../../src/operations/queue-state'
import { createInviteRun, type InviteRun } from '../../src/operations/invite-run'
import { getInviteRun } from '../../src/hooks/use-bulk-invite'
import { createOne } from '../../src/operations/create'
import { list } from '../../src/queries/admin-backend'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { createBackend, type InvitationsBackendOptions } from '../../src/queries/backend'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults, type Interceptor } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { pass, startVirtualTime, UNTIL_NO_COMMIT } from '../support/virtual-time'
import { createFakeLocks, type FakeLocks, type FakeLocksOfTab } from '../support/fake-locks'
import { eventually } from '../support/patience'

const people = (count: number, role = 'dashboard_user'): BulkRecipient[] =>
  Array.from({ length: count }, (_, index) => ({
    email: `person-${index}@example.com`,
    role,
    expiry: { seconds: 86_400 },
  }))

function setUp(fake: FakeFluxbase = createFakeFluxbase(), options: InvitationsBackendOptions = {}) {
  const client = createClient({
    url: fake.url,
    fetch: fake.fetch,
    session: fake.signIn(),
    idempotencyKeys: 'always',
  })
  const queryClient = new QueryClient()
  const backend = createBackend(client, { now: fake.now, ...options })
  const run = createInviteRun(backend, queryClient)
  return { fake, client, queryClient, backend, run }
}

const progress = ({ queue }: InviteRun) => countJobs(queue.getSnapshot().jobs)
const over = ({ queue }: InviteRun, ...others: string[]) =>
  eventually(() => expect(['done', ...others]).toContain(queue.getSnapshot().status))

/** The tab that `navigator.locks` belongs to at the moment. */
let tab: FakeLocksOfTab
let locks: FakeLocks

// Some of these tests stop the clock, and the code that reads failures does not wait for it.
beforeAll(() => loadFailures())

beforeEach(() => {
  sessionStorage.clear()
  locks = createFakeLocks()
  openTab()
})

function openTab(): void {
  tab = locks.openTab()
  Object.defineProperty(navigator, 'locks', { value: tab.locks, configurable: true })
}

/** Replaces the page by a new one, as a reload does. */
function turnPage(): void {
  tab.close()
  openTab()
}

/** Opens another tab with a copy of what this one has stored. */
function openCopy(): { first: FakeLocksOfTab } {
  const first = tab
  openTab()
  return { first }
}

/** Returns the run of the current page. */
function nextRun(
  client: FluxbaseClient,
  queryClient: QueryClient,
  options?: InvitationsBackendOptions,
) {
  const backend = createBackend(client, options)
  const run = createInviteRun(backend, queryClient)
  run.adopt(backend)
  return run
}

describe('inviting many', () => {
  it('a run creates an invitation for each person, keeps its link, and refetches the list once', async () => {
    const { fake, queryClient, backend, run } = setUp()
    await queryClient.prefetchQuery(invitationQueries(backend).list())
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
      unknown: 0,
    })
    for (const { output } of run.queue.getSnapshot().jobs) {
      expect(backend.links.get(output!.invitation.id)).toContain('/invite/')
      expect(JSON.stringify(output)).not.toContain('/invite/')
      expect(output!.invitation).not.toHaveProperty('token')
    }
    const listed = queryClient.getQueryData(invitationQueries(backend).list().queryKey)
    expect(listed?.invitations.map(({ email }) => email)).toEqual(
      fake.invitations.map(({ email }) => email),
    )
    expect(fake.requests.filter(({ route }) => route === 'invitations.list')).toHaveLength(1)
  })

  it('the expiry of an invitation counts from when it is sent if it is a duration, and is the same for all if it is a date', async () => {
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

  it('a run continues when the app’s callback fails, and reports the failure once (O6)', async () => {
    const onProblem = vi.fn()
    const { fake, run } = setUp(undefined, { onProblem })
    run.start(people(4), {
      onInvited: () => {
        throw new Error('the app’s')
      },
    })
    await over(run)
    await eventually(() => expect(onProblem).toHaveBeenCalled())
    expect(onProblem.mock.calls).toEqual([
      [expect.objectContaining({ code: 'callback_failed', subject: 'onInvited' })],
    ])
    expect(fake.invitations).toHaveLength(4)
    expect(progress(run).done).toBe(4)
  })

  it('a user has only one run, whichever component uses it', () => {
    const { backend, queryClient } = setUp()
    expect(getInviteRun(backend, queryClient)).toBe(getInviteRun(backend, queryClient))
  })
})

describe('a person whose turn waits for another write about them', () => {
  const [person] = people(1) as [BulkRecipient]

  beforeEach(startVirtualTime)

  /** A run of two, of whom the first waits: an invitation with another role is being sent to them. */
  async function setUpWaiting(secondFails?: Interceptor) {
    const gate = deferred()
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.slow(gate.promise), { times: 1 })
    const { run, backend, queryClient } = setUp(fake)
    const other = createOne(backend, queryClient, { email: person.email, role: fake.roles[0] })
    await pass(0.1)
    if (secondFails) fake.intercept('invitations.create', secondFails, { times: 1 })
    run.start(people(2))
    await pass(0.1)
    return {
      run,
      states: () => run.queue.getSnapshot().jobs.map(({ state }) => state),
      roles: () =>
        fake.invitations.filter(({ email }) => email === person.email).map(({ role }) => role),
      otherRole: fake.roles[0],
      /** Requests the same invitation as the run, for another caller. */
      again: () =>
        createOne(backend, queryClient, {
          email: person.email,
          role: person.role,
          expiry_duration: 86_400,
        }),
      async endOther() {
        gate.resolve()
        await other
        await pass(0.1)
      },
    }
  }

  it.each(['pause', 'stop'] as const)(
    'is not invited after a %s, and is once the run goes on',
    async (halt) => {
      const { run, roles, otherRole, states, endOther } = await setUpWaiting()
      run.queue[halt]()
      await endOther()
      expect(states()).toEqual(['waiting', 'done'])
      expect(roles()).toEqual([otherRole])
      run.queue.resume()
      await over(run)
      expect(roles()).toHaveLength(2)
    },
  )

  it('is not invited once the run is cleared', async () => {
    const { run, roles, otherRole, endOther } = await setUpWaiting()
    run.queue.clear()
    await endOther()
    expect(roles()).toEqual([otherRole])
  })

  it('is not invited while the server asks the run to wait', async () => {
    const { run, roles, otherRole, states, endOther } = await setUpWaiting(() =>
      Response.json(
        { code: 'RATE_LIMIT_EXCEEDED', error: 'Rate limit exceeded' },
        { status: 429, headers: { 'Retry-After': '30' } },
      ),
    )
    await endOther()
    expect(states()).toEqual(['waiting', 'waiting'])
    expect(roles()).toEqual([otherRole])
    await pass(31)
    await over(run)
    expect(roles()).toHaveLength(2)
  })

  it('is still invited if another caller requests the same invitation', async () => {
    const { run, roles, states, endOther, again } = await setUpWaiting()
    void again()
    run.queue.pause()
    await endOther()
    expect(states()).toEqual(['done', 'done'])
    expect(roles()).toHaveLength(2)
  })
})

describe('a lost response (F37)', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('an invitation whose response was lost is requested once more under the same key, which returns its link', async () => {
    const { fake, backend, run } = setUp()
    fake.intercept('invitations.create', faults.lostAnswer, { times: 2 })
    run.start(people(5))
    await over(run)
    expect(fake.invitations).toHaveLength(5)
    expect(progress(run).done).toBe(5)
    for (const { output } of run.queue.getSnapshot().jobs) {
      expect(output).not.toHaveProperty('linkLost')
      expect(backend.links.get(output!.invitation.id)).toBeDefined()
    }
  })

  it('an invitation whose response was lost is found in the list, and distinguished from requests that never arrived and from earlier invitations', async () => {
    const { fake, run } = setUp()
    // An earlier invitation, which proves nothing.
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
    await vi.advanceTimersByTimeAsync(59_000)
    const [early, second] = run.queue.getSnapshot().jobs
    expect(early).toMatchObject({ state: 'unknown', seen: 'absent' })
    expect(second).toMatchObject({
      state: 'done',
      output: { linkLost: true, email_sent: false },
    })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(run.queue.getSnapshot().jobs[0]).toMatchObject({
      state: 'failed',
      error: { code: 'not_done', outcomeUnknown: false },
    })
    expect(run.queue.getSnapshot().status).toBe('done')
    expect(fake.invitations).toHaveLength(4)
  })

  it('an invitation whose response was lost stays undecided while the server cannot be read', async () => {
    const { fake, run } = setUp()
    fake.intercept('invitations.create', faults.lostAnswer)
    const stop = fake.intercept('invitations.list', faults.status(503))
    run.start(people(2))
    await vi.advanceTimersByTimeAsync(61_000)
    expect(run.queue.getSnapshot().status).toBe('done')
    expect(progress(run)).toMatchObject({ unknown: 2, failed: 0 })
    run.queue.retryFailed()
    await over(run)
    expect(fake.invitations).toHaveLength(2)
    stop()
    await run.queue.check()
    expect(progress(run)).toMatchObject({ unknown: 0, done: 2 })
  })
})

describe('a tab that was duplicated in the middle of a run (O10)', () => {
  async function duplicated(count: number) {
    const kit = setUp()
    const { fake, run } = kit
    const gate = deferred()
    let calls = 0
    fake.intercept('invitations.create', async (_, next) => {
      calls += 1
      if (calls > 1) await gate.promise
      return next()
    })
    run.start(people(count))
    await eventually(() => expect(progress(run)).toMatchObject({ done: 1, running: 3 }))
    const { first } = openCopy()
    const other = nextRun(kit.client, new QueryClient())
    return { ...kit, gate, other, first }
  }

  it('a duplicated tab says that the run is in progress elsewhere, and offers nobody', async () => {
    const { other, gate, run } = await duplicated(6)
    await eventually(() => expect(other.isElsewhere()).toBe(true))
    expect(other.unsent()).toEqual([])
    gate.resolve()
    await over(run)
  })

  it('a duplicated tab reads the list when the other tab ends, and offers only people who are not invited', async () => {
    const { fake, other, gate, run, first } = await duplicated(6)
    await eventually(() => expect(other.isElsewhere()).toBe(true))
    run.queue.stop()
    gate.resolve()
    await eventually(() => expect(fake.invitations).toHaveLength(4))
    startVirtualTime()
    first.close()
    await pass(UNTIL_NO_COMMIT)
    await eventually(() =>
      expect(other.unsent().map(({ email }) => email)).toEqual([
        'person-4@example.com',
        'person-5@example.com',
      ]),
    )
    expect(other.isElsewhere()).toBe(false)
  })

  it('a duplicated tab offers nobody whom the server may still invite for the other tab', async () => {
    const { fake, other, gate, first, run } = await duplicated(4)
    await eventually(() => expect(other.isElsewhere()).toBe(true))
    startVirtualTime()
    first.close()
    await pass(50)
    expect(other.unsent()).toEqual([])
    expect(other.isElsewhere()).toBe(true)
    gate.resolve()
    await eventually(() => expect(fake.invitations).toHaveLength(4))
    await pass(UNTIL_NO_COMMIT)
    await eventually(() => expect(other.isElsewhere()).toBe(false))
    expect(other.unsent()).toEqual([])
    await over(run)
  })

  it('a tab whose clock is ahead marks those as perhaps invited whose invitations seem older than the run (F55)', async () => {
    const { fake, client } = setUp()
    const now = () => fake.now() + 3_600_000
    const { scope } = createBackend(client)
    const copy = { id: 'copy', startedAt: now(), people: people(2) }
    sessionStorage.setItem(
      `fluxbase-invitations:unsent:${JSON.stringify(scope)}`,
      JSON.stringify(copy),
    )
    fake.invite({ email: people(2)[0]!.email })
    const run = nextRun(client, new QueryClient(), { now })
    await eventually(() => expect(run.unsent()).toHaveLength(2))
    expect(run.unsent().map(({ perhapsSent }) => perhapsSent)).toEqual([true, undefined])
  })

  it('a duplicated tab marks everyone as perhaps invited if the list cannot be read', async () => {
    const { fake, other, gate, first, run } = await duplicated(4)
    await eventually(() => expect(other.isElsewhere()).toBe(true))
    fake.intercept('invitations.list', faults.network)
    startVirtualTime()
    first.close()
    await pass(UNTIL_NO_COMMIT)
    await eventually(() => expect(other.unsent()).not.toHaveLength(0))
    expect(other.unsent().every(({ perhapsSent }) => perhapsSent)).toBe(true)
    gate.resolve()
    await over(run)
  })

  it('a duplicated tab can start a run of its own meanwhile, which leaves the other run alone', async () => {
    const { fake, other, gate, run } = await duplicated(4)
    await eventually(() => expect(other.isElsewhere()).toBe(true))
    other.start([{ email: 'own@example.com', role: 'dashboard_user', expiry: { seconds: 3600 } }])
    gate.resolve()
    await over(other)
    await over(run)
    expect(fake.invitations.map(({ email }) => email).sort()).toEqual([
      'own@example.com',
      ...people(4).map(({ email }) => email),
    ])
  })
})

describe('leaving the page during a run', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('the browser asks before the page is left only while someone is waiting to be invited', async () => {
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

  it('people who are not invited yet are kept for the next page, without a link', async () => {
    const { fake, client, queryClient, run } = setUp()
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    run.start(people(6))
    run.queue.stop()
    await over(run, 'stopped')
    await eventually(() => expect(progress(run).running).toBe(0))
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('/invite/')

    turnPage()
    const next = nextRun(client, queryClient)
    await eventually(() =>
      expect(next.unsent().map(({ email }) => email)).toEqual(
        [0, 3, 4, 5].map((index) => `person-${index}@example.com`),
      ),
    )
    const other = nextRun(client, queryClient, { userId: 'b' })
    expect(other.unsent()).toEqual([])
    next.forgetUnsent()
    expect(next.unsent()).toEqual([])
    expect(sessionStorage).toHaveLength(0)
  })

  it('people whose request is pending are kept when the page goes away, without a long list being written for each of them', async () => {
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
    await eventually(() => expect(progress(run)).toMatchObject({ done: 30, running: 3 }))
    expect(write.mock.calls.length).toBeLessThan(30)

    window.dispatchEvent(new Event('pagehide'))
    turnPage()
    const next = nextRun(client, queryClient)
    await eventually(() =>
      expect(next.unsent().map(({ perhapsSent }) => perhapsSent ?? false)).toEqual(
        Array.from({ length: 30 }, (_, place) => place < 3),
      ),
    )
    gate.resolve()
    await over(run)
    expect(sessionStorage).toHaveLength(0)
  })

  it('stored values that only look like recipients are ignored', () => {
    const { client, queryClient, run } = setUp()
    run.start(people(1))
    const [key] = Object.keys(sessionStorage)
    for (const text of [
      '{',
      'null',
      '{}',
      '[1, null, {"email": 1}]',
      '{"id": "1", "startedAt": 1, "people": [1, null, {"email": 1}]}',
    ]) {
      sessionStorage.setItem(key!, text)
      const next = nextRun(client, queryClient)
      expect(next.unsent()).toEqual([])
    }
  })

  it('a run ends and is forgotten when its user leaves (F18, S34)', async () => {
    const leaving = new AbortController()
    const { fake, run } = setUp(undefined, { signal: leaving.signal })
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    run.start(people(10))
    await eventually(() => expect(fake.requests).toHaveLength(3))
    leaving.abort()
    expect(run.queue.getSnapshot().jobs).toEqual([])
    expect(sessionStorage).toHaveLength(0)
    gate.resolve()
    await eventually(() => expect(fake.invitations).toHaveLength(3))
    expect(fake.requests).toHaveLength(3)
  })
})

describe('a run whose session expired', () => {
  /** Bob is signed in when someone presses "Go on". */
  async function continuedByBob(isOverBefore: boolean) {
    const kit = setUp()
    const { fake, client, run, backend } = kit
    fake.addUser({ email: 'bob@example.com', password: 'a-long-password', role: fake.roles[1] })
    await list(backend)
    if (isOverBefore) client.admin.setSession(null)
    fake.intercept('invitations.create', faults.status(401, { error: 'over' }), { times: 5 })
    fake.intercept('dashboard.refresh', faults.status(401, { error: 'over' }))
    run.start(people(5))
    await over(run, 'paused')
    await vi.waitFor(() => expect(progress(run).running).toBe(0))
    client.admin.setSession(fake.signIn('bob@example.com'))
    run.queue.resume()
    await vi.waitFor(() => expect(run.queue.getSnapshot().status).toBe('idle'))
    return kit
  }

  it.each([
    ['in the middle', false],
    ['before it began', true],
  ])(
    'a run whose session expired is not continued by another user, and keeps its recipients: %s',
    async (_, isOverBefore) => {
      const { fake, run } = await continuedByBob(isOverBefore)
      expect(fake.invitations).toEqual([])
      expect(run.unsent().map(({ email }) => email)).toEqual(people(5).map(({ email }) => email))
    },
  )
})

describe('five hundred invitations, with a server that limits requests, fails and loses responses (F85)', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('five hundred invitations end without a duplicate, and with a true statement about each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.noBias(fc.integer({ min: 0, max: 99 }))),
        fc.constantFrom<('always' | 'never')[]>('always', 'never'),
        async (dice, idempotencyKeys) => {
          sessionStorage.clear()
          const fake = createFakeFluxbase({
            rateLimit: { requests: 100, windowMs: 60_000 },
            now: () => Date.now(),
          })
          const client = createClient({
            url: fake.url,
            fetch: fake.fetch,
            session: fake.signIn(),
            idempotencyKeys,
          })
          const backend = createBackend(client, { now: fake.now })
          const run = createInviteRun(backend, new QueryClient())
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
          const isOver = () => ['done', 'paused'].includes(run.queue.getSnapshot().status)
          const gone = () => {
            const { status, jobs } = run.queue.getSnapshot()
            const open = jobs.filter(({ state }) => state !== 'done').length
            return status === 'done' && open === 0
          }
          let restarts = 0
          while (!gone() && restarts < 500) {
            while (!isOver()) await vi.advanceTimersByTimeAsync(10_000)
            await vi.advanceTimersByTimeAsync(60_000)
            expect(progress(run).running).toBe(0)
            truthful(run, fake)
            restarts += 1
            // The buttons that a person would press.
            const { status, jobs } = run.queue.getSnapshot()
            if (status === 'paused') run.queue.resume()
            else if (jobs.some(({ state }) => state === 'failed')) run.queue.retryFailed()
            else await run.queue.check()
            await vi.advanceTimersByTimeAsync(0)
          }
          truthful(run, fake)
          expect(gone()).toBe(true)
          const addresses = fake.invitations.map(({ email }) => email)
          expect(addresses).toHaveLength(500)
          expect(new Set(addresses).size).toBe(500)
        },
      ),
      { numRuns: 4 },
    )
    // Two thousand invitations take a while on a busy machine.
  }, 180_000)

  /** Expects each statement to be true: the server has one invitation, or none. */
  function truthful({ queue }: InviteRun, fake: FakeFluxbase) {
    for (const { input, state, output } of queue.getSnapshot().jobs) {
      const rows = fake.invitations.filter(({ email }) => email === input.email)
      if (state === 'done') expect(rows.map(({ id }) => id)).toEqual([output!.invitation.id])
      else if (state !== 'unknown') expect(rows).toEqual([])
    }
  }
})
