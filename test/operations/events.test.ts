import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { loadFailures } from '../../src/client/failures'
import { accept } from '../../src/operations/accept'
import { createOne } from '../../src/operations/create'
import type { Outcome } from '../../src/operations/outcome'
import { resendOne } from '../../src/operations/resend'
import { revokeOne } from '../../src/operations/revoke'
import { createBackend, type Backend } from '../../src/queries/backend'
import type { InvitationEvent, OnEvent } from '../../src/queries/event'
import { validationQuery } from '../../src/queries/invitation-queries'
import { createMemoryLinkStore } from '../../src/queries/link-store'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults, type Interceptor } from '../../src/testing/faults'
import type { RouteName } from '../../src/testing/routes'
import { lateCommit } from '../support/late-commit'

const PASSWORD = 'a canary of a password'

interface Write {
  type: 'create' | 'resend' | 'revoke' | 'accept'
  route: RouteName
  /** The read that decides a lost response. */
  read: RouteName
  run: (
    backend: Backend,
    queryClient: QueryClient,
    existing: ReturnType<FakeFluxbase['invite']>,
  ) => Promise<Outcome<unknown, unknown>>
}

const writes: Write[] = [
  {
    type: 'create',
    route: 'invitations.create',
    read: 'invitations.list',
    run: (backend, queryClient, { invitation: { role } }) =>
      createOne(backend, queryClient, { email: 'grace@example.com', role }),
  },
  {
    type: 'resend',
    route: 'invitations.create',
    read: 'invitations.list',
    run: (backend, queryClient, { invitation }) => resendOne(backend, queryClient, invitation),
  },
  {
    type: 'revoke',
    route: 'invitations.revoke',
    read: 'invitations.validate',
    run: (backend, queryClient, { invitation }) => revokeOne(backend, queryClient, invitation),
  },
  {
    type: 'accept',
    route: 'invitations.accept',
    read: 'invitations.validate',
    async run(backend, queryClient, { token }) {
      const request = () => ({ name: 'Joan', password: PASSWORD })
      await queryClient.prefetchQuery(validationQuery(backend, token))
      return accept(backend, queryClient, token, request)
    },
  },
]

function setUp(onEvent?: OnEvent) {
  const fake = createFakeFluxbase()
  const existing = fake.invite({ email: 'joan@example.com', role: fake.roles[1] })
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  const links = createMemoryLinkStore()
  links.set(existing.invitation.id, existing.link)
  const events: InvitationEvent[] = []
  const problems: Problem[] = []
  const backend = createBackend(client, {
    now: fake.now,
    links,
    userId: 'ada',
    onEvent: onEvent ?? ((event) => void events.push(event)),
    onProblem: (problem) => void problems.push(problem),
  })
  const queryClient = new QueryClient()
  return { fake, existing, events, problems, backend, queryClient }
}

/** Performs a write, with this fault in its request, and returns the events of its kind. */
async function eventsOf({ type, route, run }: Write, fault?: Interceptor) {
  const { fake, existing, events, backend, queryClient } = setUp()
  if (fault) fake.intercept(route, fault)
  const outcome = run(backend, queryClient, existing)
  await vi.advanceTimersByTimeAsync(80_000)
  return {
    fake,
    existing,
    outcome: await outcome,
    events: events.filter((one) => one.type === type),
  }
}

// With stopped clocks, code cannot be loaded.
beforeAll(() => loadFailures())
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe.each(writes)('$type', (write) => {
  it(`${write.type} is one event when it is done, with the person, the user and the time`, async () => {
    const { events, fake } = await eventsOf(write)
    expect(events).toEqual([
      expect.objectContaining({
        type: write.type,
        outcome: 'done',
        code: null,
        invitation: {
          id: expect.any(String),
          email: write.type === 'create' ? 'grace@example.com' : 'joan@example.com',
          role: fake.roles[1],
        },
        userId: 'ada',
        at: fake.now(),
      }),
    ])
  })

  it(`${write.type} is one event when it is refused, with the code`, async () => {
    const { events } = await eventsOf(write, faults.status(403))
    expect(events).toEqual([expect.objectContaining({ outcome: 'refused', code: 'forbidden' })])
  })

  it(`${write.type} is one event when a read shows that it happened without a response`, async () => {
    const { events } = await eventsOf(write, faults.lostAnswer)
    expect(events).toEqual([
      expect.objectContaining({ outcome: 'done_without_response', code: null }),
    ])
  })

  it(`${write.type} is one event when a read shows that nothing happened`, async () => {
    const { events } = await eventsOf(write, faults.network)
    expect(events).toEqual([expect.objectContaining({ outcome: 'not_done', code: 'not_done' })])
  })

  it(`${write.type} is an event while it is unknown, and another once a read decides it`, async () => {
    const { fake, existing, events, backend, queryClient } = setUp()
    const { fault, commit } = lateCommit()
    fake.intercept(write.route, fault)
    const outcome = write.run(backend, queryClient, existing)
    await vi.advanceTimersByTimeAsync(0)
    const isBack = fake.intercept(write.read, faults.network)
    await vi.advanceTimersByTimeAsync(80_000)
    const own = () => events.filter(({ type }) => type === write.type)
    expect(own()).toEqual([expect.objectContaining({ outcome: 'unknown', code: 'network' })])

    await commit()
    isBack()
    const unknown = await outcome
    if (unknown.type !== 'unknown') throw new Error('The outcome should be unknown.')
    const checked = unknown.check()
    await vi.advanceTimersByTimeAsync(5_000)
    await checked
    expect(own()).toEqual([
      expect.objectContaining({ outcome: 'unknown' }),
      expect.objectContaining({ outcome: 'done_without_response' }),
    ])
  })

  it(`${write.type} has no token, link or password in any event`, async () => {
    for (const fault of [undefined, faults.network, faults.lostAnswer, faults.status(500)]) {
      const { fake, events } = await eventsOf(write, fault)
      const text = JSON.stringify(events)
      for (const { token } of fake.invitations) expect(text).not.toContain(token)
      expect(text).not.toContain('/invite/')
      expect(text).not.toContain(PASSWORD)
      expect(events.length).toBeGreaterThan(0)
    }
  })

  it(`${write.type} has the same outcome if the app’s handler throws, and the app is told once`, async () => {
    const { fake, existing, problems, backend, queryClient } = setUp(() => {
      throw new Error('a bug in the app')
    })
    const outcome = write.run(backend, queryClient, existing)
    await vi.advanceTimersByTimeAsync(5_000)
    expect((await outcome).type).toBe('done')
    expect(fake.requests.filter(({ route }) => route === write.route)).toHaveLength(1)
    expect(problems).toEqual([
      expect.objectContaining({ code: 'callback_failed', subject: 'onEvent' }),
    ])
  })
})

it('a resend names the invitation it replaces, and the end of the old link is an event of its own', async () => {
  const { existing, events, backend, queryClient } = setUp()
  const outcome = resendOne(backend, queryClient, existing.invitation)
  await vi.advanceTimersByTimeAsync(5_000)
  await outcome
  expect(events).toEqual([
    expect.objectContaining({ type: 'resend', replaces: existing.invitation.id }),
    expect.objectContaining({
      type: 'revoke',
      isReplaced: true,
      invitation: expect.objectContaining({ id: existing.invitation.id }),
    }),
  ])
})
