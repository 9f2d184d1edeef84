import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import type { FluxbaseError } from '../../src/client/errors'
import type { BulkRecipient } from '../../src/operations/bulk-invite'
import { accept } from '../../src/operations/accept'
import { createOne } from '../../src/operations/create'
import { createInviteRun } from '../../src/operations/invite-run'
import { invitationMutations } from '../../src/operations/invitation-mutations'
import { resendOne } from '../../src/operations/resend'
import { revokeOne } from '../../src/operations/revoke'
import { invitationQueries, validationQuery } from '../../src/queries/invitation-queries'
import { createBackend, type InvitationsBackendOptions } from '../../src/queries/backend'
import type { Tell } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import '../support/preload-operations'

const person = (email: string, role = 'dashboard_user'): BulkRecipient => ({
  email,
  role,
  expiry: { seconds: 86_400 },
})

function setUp(options: InvitationsBackendOptions = {}) {
  const fake = createFakeFluxbase()
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  const queryClient = new QueryClient()
  const backend = createBackend(client, { now: fake.now, ...options })
  const run = createInviteRun(backend, queryClient)
  const jobs = () => run.queue.getSnapshot().jobs
  const list = invitationQueries(backend).list()
  const cached = () => queryClient.getQueryData(list.queryKey)?.invitations.map(({ id }) => id)
  const mutate = (options: unknown, variables: unknown) =>
    queryClient
      .getMutationCache()
      .build(queryClient, options as never)
      .execute(variables as never)
  const posts = () => fake.requests.filter(({ route }) => route === 'invitations.create')
  return { fake, client, queryClient, backend, run, jobs, list, cached, mutate, posts }
}

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the read that decides a lost response', () => {
  it('a lost response is decided by a read of its own, even if another operation cancels the cached lists meanwhile (O4)', async () => {
    const { fake, queryClient, backend, run, jobs, list, mutate } = setUp()
    const { invitation } = fake.invite({ email: 'old@example.com' })
    await queryClient.prefetchQuery(list)
    const gate = deferred()
    fake.intercept('invitations.create', faults.lostAnswer, { times: 2 })
    fake.intercept('invitations.list', faults.slow(gate.promise))
    run.start([person('ada@example.com'), person('joan@example.com')])
    await vi.advanceTimersByTimeAsync(0)
    // While the list is read, a resend in the table updates the lists and cancels pending list requests.
    await mutate(invitationMutations(backend).resend(), invitation)
    gate.resolve()
    await vi.advanceTimersByTimeAsync(100)
    expect(jobs()).toMatchObject([
      { state: 'done', output: { linkLost: true } },
      { state: 'done', output: { linkLost: true } },
    ])
    expect(fake.invitations.map(({ email }) => email).sort()).toEqual(
      ['ada', 'joan', 'old', 'old'].map((name) => `${name}@example.com`),
    )
  })

  it('the read that decides a lost response is sent after the loss, not before', async () => {
    const { fake, queryClient, run, jobs, list } = setUp()
    const early = deferred()
    fake.intercept('invitations.list', async (_request, next) => {
      const answer = await next()
      await early.promise
      return answer
    })
    void queryClient.prefetchQuery(list)
    await vi.advanceTimersByTimeAsync(0)
    fake.intercept('invitations.create', faults.lostAnswer)
    run.start([person('ada@example.com')])
    early.resolve()
    await vi.advanceTimersByTimeAsync(100)
    expect(jobs()).toMatchObject([{ state: 'done', output: { linkLost: true } }])
  })

  it('a row is the result of only one of two operations whose responses were lost', async () => {
    const { fake, backend, mutate } = setUp()
    const request = { email: 'ada@example.com', role: 'dashboard_user' }
    let calls = 0
    fake.intercept('invitations.create', (sent, next) =>
      calls++ === 0 ? faults.lostAnswer(sent, next) : faults.network(),
    )
    const outcomes = Promise.all(
      [3600, 7200].map((expiry_duration) =>
        mutate(invitationMutations(backend).create(), { ...request, expiry_duration }).then(
          () => 'done',
          ({ code }: { code: string }) => code,
        ),
      ),
    )
    await vi.advanceTimersByTimeAsync(130_000)
    expect(await outcomes).toEqual(['created_without_link', 'not_done'])
    expect(fake.invitations).toHaveLength(1)
  })

  it('the read that decides a lost response matches the exact address and role that were sent', async () => {
    const { fake, run, jobs } = setUp()
    fake.intercept('invitations.create', () => {
      fake.invite({ email: 'Ada@example.com' })
      fake.invite({ email: 'ada@example.com', role: fake.roles[0] })
      return faults.network()
    })
    run.start([person('ada@example.com')])
    await vi.advanceTimersByTimeAsync(61_000)
    expect(jobs()).toMatchObject([{ state: 'failed', error: { code: 'not_done' } }])
  })

  it('an invitation that someone else made after the list was cached, long before, is not taken for a lost one (O4)', async () => {
    const { fake, queryClient, backend, list, mutate } = setUp()
    await queryClient.prefetchQuery(list)
    fake.invite({ email: 'ada@example.com' })
    fake.advance(600_000)
    fake.intercept('invitations.create', faults.network)
    const request = { email: 'ada@example.com', role: 'dashboard_user' }
    const outcome = mutate(invitationMutations(backend).create(), request).catch(
      (error: FluxbaseError) => error,
    )
    await vi.advanceTimersByTimeAsync(61_000)
    expect(await outcome).toMatchObject({ code: 'network', outcomeUnknown: true })
  })

  it('a list that does not say the role of a new row is no evidence that nothing was created (O4)', async () => {
    const { fake, run, jobs } = setUp()
    fake.intercept('invitations.create', faults.lostAnswer)
    fake.intercept('invitations.list', async (_request, next) => {
      const { invitations } = (await (await next()).json()) as { invitations: object[] }
      return Response.json({ invitations: invitations.map((row) => ({ ...row, role: null })) })
    })
    run.start([person('ada@example.com')])
    await vi.advanceTimersByTimeAsync(61_000)
    expect(jobs()).toMatchObject([{ state: 'unknown' }])
  })

  it('the read that decides a lost response finds an address that the server has put in lower case', async () => {
    const { fake, run, jobs } = setUp()
    fake.intercept('invitations.create', () => {
      fake.invite({ email: 'ada@example.com' })
      return faults.network()
    })
    run.start([person('Ada@Example.com')])
    await vi.advanceTimersByTimeAsync(61_000)
    expect(jobs()).toMatchObject([{ state: 'done', output: { linkLost: true } }])
  })

  it('what the app does when it hears that a response was lost changes no outcome, and its failure is reported (O6)', async () => {
    const onProblem = vi.fn<Tell>()
    const { fake, backend, mutate } = setUp({ onProblem })
    fake.intercept('invitations.create', faults.lostAnswer)
    const create = invitationMutations(backend).create(() => {
      throw new Error('a bug in the app')
    })
    const outcome = mutate(create, { email: 'ada@example.com', role: 'dashboard_user' }).catch(
      ({ code }: { code: string }) => code,
    )
    await vi.advanceTimersByTimeAsync(100)
    expect(await outcome).toBe('created_without_link')
    expect(onProblem).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ subject: 'onResponseLost' }),
    )
  })

  it('the read that decides a lost resend does not mistake the old invitation for the new one', async () => {
    const { fake, backend, mutate } = setUp()
    const { invitation } = fake.invite({ email: 'ada@example.com' })
    fake.intercept('invitations.create', faults.network)
    const outcome = mutate(invitationMutations(backend).resend(), invitation).catch(
      ({ code }: { code: string }) => code,
    )
    await vi.advanceTimersByTimeAsync(61_000)
    expect(await outcome).toBe('not_done')
  })
})

describe.each([
  ['three minutes ahead', 180_000],
  ['three minutes behind', -180_000],
])('a lost create without a cached list, on a device whose clock is %s', (_, shift) => {
  function create({ withDate }: { withDate: boolean }) {
    const { fake } = setUp()
    const fetch: typeof globalThis.fetch = async (...args) => {
      const response = await fake.fetch(...args)
      if (!withDate) response.headers.delete('date')
      return response
    }
    const client = createClient({ url: fake.url, fetch, session: fake.signIn() })
    const now = () => fake.now() + shift
    const backend = createBackend(client, { now })
    const queryClient = new QueryClient()
    const send = async () => {
      vi.setSystemTime(now())
      const outcome = queryClient
        .getMutationCache()
        .build(queryClient, invitationMutations(backend).create() as never)
        .execute({ email: 'ada@example.com', role: 'dashboard_user' } as never)
        .catch((error: FluxbaseError) => error)
      await vi.advanceTimersByTimeAsync(61_000)
      return outcome
    }
    return { fake, send }
  }

  it('finds the invitation by the server’s clock (F55)', async () => {
    const { fake, send } = create({ withDate: true })
    fake.intercept('invitations.create', faults.lostAnswer)
    expect(await send()).toMatchObject({ code: 'created_without_link' })
  })

  it('does not take one that was made before for it (F55)', async () => {
    const { fake, send } = create({ withDate: true })
    fake.invite({ email: 'ada@example.com' })
    fake.advance(181_000)
    fake.intercept('invitations.create', faults.network)
    expect(await send()).toMatchObject({ code: 'not_done' })
  })

  it('never says that one was not made that was, if the server’s clock cannot be read (F55)', async () => {
    const { fake, send } = create({ withDate: false })
    fake.intercept('invitations.create', faults.lostAnswer)
    expect(await send()).toMatchObject(
      shift > 0 ? { outcomeUnknown: true } : { code: 'created_without_link' },
    )
  })

  it('is undecided if the server does not say when a similar one was made (F55)', async () => {
    const { fake, send } = create({ withDate: true })
    fake.intercept('invitations.create', faults.lostAnswer)
    fake.intercept('invitations.list', async (_request, next) => {
      const answer = await next()
      const { invitations } = (await answer.json()) as { invitations: object[] }
      const undated = invitations.map((row) => ({ ...row, created_at: '' }))
      return Response.json({ invitations: undated }, { headers: answer.headers })
    })
    expect(await send()).toMatchObject({ outcomeUnknown: true })
  })

  it('was not made if there is none, whatever the clocks say (F55)', async () => {
    const { fake, send } = create({ withDate: false })
    fake.intercept('invitations.create', faults.network)
    expect(await send()).toMatchObject({ code: 'not_done' })
  })
})

it('a lost create is found without a cached list and without the server’s clock (F37)', async () => {
  const { fake } = setUp()
  const fetch: typeof globalThis.fetch = async (...args) => {
    const response = await fake.fetch(...args)
    response.headers.delete('date')
    return response
  }
  const client = createClient({ url: fake.url, fetch, session: fake.signIn() })
  const queryClient = new QueryClient()
  vi.setSystemTime(fake.now())
  fake.intercept('invitations.create', faults.lostAnswer)
  const outcome = queryClient
    .getMutationCache()
    .build(queryClient, invitationMutations(createBackend(client)).create() as never)
    .execute({ email: 'ada@example.com', role: 'dashboard_user' } as never)
    .catch((error: FluxbaseError) => error)
  await vi.advanceTimersByTimeAsync(61_000)
  expect(await outcome).toMatchObject({ code: 'created_without_link' })
})

describe('an operation', () => {
  it('an operation that changes lists cancels a pending list request, which is older (F63)', async () => {
    const { fake, queryClient, backend, list, cached, mutate } = setUp()
    await queryClient.prefetchQuery(list)
    const gate = deferred()
    fake.intercept(
      'invitations.list',
      async (_request, next) => {
        const answer = await next()
        await gate.promise
        return answer
      },
      { times: 1 },
    )
    void queryClient.refetchQueries({ queryKey: list.queryKey })
    await vi.advanceTimersByTimeAsync(0)
    const request = { email: 'ada@example.com', role: 'dashboard_user' }
    await mutate(invitationMutations(backend).create(), request)
    expect(cached()).toHaveLength(1)
    gate.resolve()
    await vi.advanceTimersByTimeAsync(0)
    expect(cached()).toEqual(fake.invitations.map(({ id }) => id))
  })

  it.each(['create', 'resend', 'revoke', 'accept'] as const)(
    'what listens to the query cache and throws does not make a %s fail, and is reported (O6)',
    async (name) => {
      const problems: unknown[] = []
      const { fake, queryClient, backend, list } = setUp({
        onProblem: (problem) => problems.push(problem),
      })
      const { invitation, token, link } = fake.invite({ email: 'old@example.com' })
      backend.links.set(invitation.id, link)
      await queryClient.prefetchQuery(list)
      await queryClient.prefetchQuery(validationQuery(backend, token))
      const unsubscribe = queryClient.getQueryCache().subscribe(() => {
        throw new TypeError('a persister is broken')
      })
      const request = { email: 'ada@example.com', role: 'dashboard_user' }
      const account = { name: 'Old', password: 'correct-horse-battery' }
      const outcome = await {
        create: () => createOne(backend, queryClient, request),
        resend: () => resendOne(backend, queryClient, invitation),
        revoke: () => revokeOne(backend, queryClient, invitation),
        accept: () => accept(backend, queryClient, token, () => account),
      }[name]()
      unsubscribe()
      expect(outcome.type).toBe('done')
      await vi.advanceTimersByTimeAsync(0)
      expect(problems).toMatchObject([
        { code: 'callback_failed', subject: 'queryCache.subscribe', cause: expect.any(TypeError) },
      ])
    },
  )

  it('an invitation is not sent once its expiry date has passed', async () => {
    const { fake, run, jobs, posts } = setUp()
    const until = fake.now() + 3_600_000
    const expiry = { until }
    fake.advance(3_600_000)
    run.start([{ ...person('ada@example.com'), expiry }, person('joan@example.com')])
    await vi.advanceTimersByTimeAsync(0)
    expect(jobs()).toMatchObject([
      { state: 'failed', error: { code: 'invalid_request', outcomeUnknown: false } },
      { state: 'done' },
    ])
    expect(posts()).toHaveLength(1)
  })

  it('an operation ends when its user leaves: its requests are aborted, and nothing more is read or sent (O5, F18)', async () => {
    const leaving = new AbortController()
    const { fake, client, backend, mutate, run } = setUp({ signal: leaving.signal })
    const signals: AbortSignal[] = []
    fake.intercept('invitations.create', (request) => {
      signals.push(request.signal)
      return faults.hang()
    })
    const outcome = mutate(invitationMutations(backend).create(), {
      email: 'ada@example.com',
      role: 'dashboard_user',
    }).catch(({ outcomeUnknown }: { outcomeUnknown: boolean }) => outcomeUnknown)
    run.start([person('joan@example.com'), person('grace@example.com')])
    await vi.advanceTimersByTimeAsync(0)
    const sent = fake.requests.length
    leaving.abort()
    client.admin.setSession(fake.signIn())
    await vi.advanceTimersByTimeAsync(120_000)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true])
    expect(await outcome).toBe(true)
    expect(fake.requests).toHaveLength(sent)
  })

  it('a run ends when another user is signed in, who sends nothing of it (O5)', async () => {
    const { fake, client, run } = setUp()
    const bea = fake.addUser({ email: 'bea@example.com', password: 'p', role: fake.roles[0] })
    let calls = 0
    fake.intercept('invitations.create', (_request, next) => {
      if (calls++ === 0) client.admin.setSession(fake.signIn('bea@example.com'))
      return calls <= 3
        ? faults.status(401, { error: 'Invalid or expired token' })(_request, next)
        : next()
    })
    run.start(
      ['ada', 'joan', 'grace', 'mary', 'edsger'].map((name) => person(`${name}@example.com`)),
    )
    await vi.advanceTimersByTimeAsync(120_000)
    expect(fake.invitations).toEqual([])
    expect(run.queue.getSnapshot().jobs).toEqual([])
    const subjects = fake.requests.map(({ headers }) => subjectOf(headers['authorization']))
    expect(subjects).not.toContain(bea.id)
  })

  it('a lost create is left undecided when another user takes over the session, who may then invite the same person (O5)', async () => {
    const { fake, client, mutate, backend } = setUp()
    const bea = fake.addUser({ email: 'bea@example.com', password: 'p', role: fake.roles[0] })
    const request = { email: 'joan@example.com', role: 'dashboard_user' }
    const create = () =>
      mutate(invitationMutations(backend).create(), request).then(
        () => 'created' as const,
        (error: FluxbaseError) => error,
      )
    fake.intercept('invitations.create', faults.network, { times: 1 })
    const first = create()
    await vi.advanceTimersByTimeAsync(1000)
    client.admin.setSession(fake.signIn('bea@example.com'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(await first).toMatchObject({ outcomeUnknown: true })
    const readByAda = fake.requests.length
    // Ada's intent is nothing that Bea can decide, and nothing that keeps her from inviting.
    const second = create()
    await vi.advanceTimersByTimeAsync(0)
    expect(await second).toBe('created')
    const later = fake.requests.slice(readByAda)
    expect(later.map(({ headers }) => subjectOf(headers['authorization']))).toEqual(
      later.map(() => bea.id),
    )
    expect(fake.invitations).toHaveLength(1)
  })

  it('the recipients of a run whose session expired are kept for when its user returns (O5)', async () => {
    const leaving = new AbortController()
    const { fake, client, run } = setUp({ signal: leaving.signal })
    fake.intercept('invitations.create', faults.status(401, { error: 'Invalid or expired token' }))
    run.start([person('ada@example.com'), person('joan@example.com')])
    await vi.advanceTimersByTimeAsync(1000)
    expect(run.queue.getSnapshot()).toMatchObject({ reason: { code: 'unauthorized' } })
    client.admin.setSession(null)
    leaving.abort()
    expect(run.unsent().map(({ email }) => email)).toEqual(['ada@example.com', 'joan@example.com'])
  })
})

function subjectOf(authorization = ''): string | undefined {
  const [, claims] = authorization.replace('Bearer ', '').split('.')
  return claims && (JSON.parse(atob(claims)) as { sub: string }).sub
}
