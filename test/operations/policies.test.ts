import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import type { FluxbaseError } from '../../src/client/errors'
import { invitationMutations } from '../../src/operations/invitation-mutations'
import { createMemoryLinkStore } from '../../src/queries/link-store'
import { createBackend, type Backend } from '../../src/queries/backend'
import { POLICIES, type OperationName, type Policy } from '../../src/queries/writes'
import { listQuery } from '../../src/queries/invitation-queries'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults, type Interceptor } from '../../src/testing/faults'
import type { RouteName } from '../../src/testing/routes'
import '../support/preload-operations'

interface Case {
  route: RouteName
  /** Returns the mutation and its variables. */
  mutation: (
    backend: Backend,
    existing: ReturnType<FakeFluxbase['invite']>,
  ) => [mutation: object, variables?: unknown]
  /** The result if only the response was lost. */
  withoutResponse: 'done' | { code: string }
}

const cases: Record<OperationName, Case> = {
  create: {
    route: 'invitations.create',
    mutation: (backend, { invitation: { role } }) => [
      invitationMutations(backend).create(),
      { email: 'grace@example.com', role },
    ],
    withoutResponse: { code: 'created_without_link' },
  },
  resend: {
    route: 'invitations.create',
    mutation: (backend, { invitation }) => [invitationMutations(backend).resend(), invitation],
    withoutResponse: { code: 'created_without_link' },
  },
  revoke: {
    route: 'invitations.revoke',
    mutation: (backend, { invitation }) => [invitationMutations(backend).revoke(), invitation],
    withoutResponse: 'done',
  },
  accept: {
    route: 'invitations.accept',
    mutation: (backend, { token }) => [
      invitationMutations(backend).accept(token, {
        request: () => ({ name: 'Ada', password: 'a-long-password' }),
        deliver() {},
      }),
    ],
    withoutResponse: { code: 'account_without_session' },
  },
}

const reads = {
  list: 'invitations.list',
  link: 'invitations.validate',
} as const satisfies Partial<Record<Policy['reconcile'], RouteName>>

type ReadPolicy = Policy & { reconcile: keyof typeof reads }

const policies = Object.entries(POLICIES) as [OperationName, Policy][]
const isRead = (entry: [OperationName, Policy]): entry is [OperationName, ReadPolicy] =>
  entry[1].reconcile !== 'nothing'

/** Starts one operation of each kind against a fake, in an app whose defaults retry every mutation. */
function setUp(name: OperationName) {
  const fake = createFakeFluxbase()
  const existing = fake.invite({ email: 'joan@example.com', role: fake.roles[1] })
  const { invitation, token, link } = existing
  const client = createClient({
    url: fake.url,
    fetch: fake.fetch,
    session: fake.signIn(),
    idempotencyKeys: 'always',
  })
  const links = createMemoryLinkStore()
  links.set(invitation.id, link)
  const backend = createBackend(client, { now: fake.now, links })
  const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: 3 } } })
  const [options, variables] = cases[name].mutation(backend, existing)
  const start = () => {
    const mutation = queryClient.getMutationCache().build(queryClient, options as never)
    return mutation.execute(variables as never).then(
      () => 'done' as const,
      (error: FluxbaseError) => error,
    )
  }
  const sent = (route: RouteName) => fake.requests.filter((one) => one.route === route)
  return { fake, start, invitation, token, sent, links, backend, queryClient }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Longer than all retries take together. */
const RETRIES = 1900

describe.each(policies.filter(isRead))('%s', (name, policy) => {
  const { route, withoutResponse } = cases[name]
  const { retries, idempotencyKey, reconcile, readAgainAfter } = policy
  const read = reads[reconcile]
  const keyed = idempotencyKey ? 2 : 1

  it(`${name} is sent ${(1 + retries) * keyed} times at most, and under a key only if its policy says so (O1, F11)`, async () => {
    const { fake, start, sent } = setUp(name)
    fake.intercept(route, faults.network)
    void start()
    await vi.advanceTimersByTimeAsync(70_000)
    const sendings = sent(route)
    expect(sendings).toHaveLength((1 + retries) * keyed)
    const keys = new Set(sendings.map(({ headers }) => headers['idempotency-key']))
    expect(keys.size).toBe(1)
    expect([...keys][0] !== undefined).toBe(idempotencyKey)
  })

  it(`${name} is read at once and at the times of its policy, and only then reported as not done (O9)`, async () => {
    const { fake, start, sent } = setUp(name)
    fake.intercept(route, faults.network)
    let outcome: unknown
    void start().then((result) => (outcome = result))
    await vi.advanceTimersByTimeAsync(retries > 0 ? RETRIES : 0)
    const counts = [sent(read).length]
    let at = 0
    for (const seconds of readAgainAfter) {
      expect(outcome).toBeUndefined()
      await vi.advanceTimersByTimeAsync((seconds - at) * 1000)
      at = seconds
      counts.push(sent(read).length)
    }
    expect(counts).toEqual([1, ...readAgainAfter.map((_, index) => index + 2)])
    expect(outcome).toMatchObject({ code: 'not_done', outcomeUnknown: false })
  })

  it(`${name} is not decided by a read that fails, whatever the error`, async () => {
    for (const fault of [faults.network, faults.status(500), faults.status(403), faults.html()]) {
      const { fake, start } = setUp(name)
      fake.intercept(route, faults.network)
      fake.intercept(read, fault as Interceptor)
      const outcome = start()
      await vi.advanceTimersByTimeAsync(70_000)
      expect(await outcome).toMatchObject({ code: 'network', outcomeUnknown: true })
    }
  })

  it(`${name} is decided at once if only the response was lost (F32, F37)`, async () => {
    const { fake, start } = setUp(name)
    fake.intercept(route, faults.lostAnswer)
    const outcome = start()
    await vi.advanceTimersByTimeAsync(RETRIES)
    if (withoutResponse === 'done') expect(await outcome).toBe('done')
    else expect(await outcome).toMatchObject(withoutResponse)
  })

  it.each([400, 403, 429, 500, 501, 511])(
    `${name} treats an HTTP %i to its first attempt as a refusal, and reads nothing`,
    async (status) => {
      const { fake, start, sent } = setUp(name)
      fake.intercept(route, faults.status(status, { error: 'No' }))
      const outcome = start()
      await vi.advanceTimersByTimeAsync(RETRIES)
      expect(await outcome).toMatchObject({ status, outcomeUnknown: false })
      expect(sent(read)).toHaveLength(0)
    },
  )
})

// None so far. An operation whose effect no read shows, such as a reminder by e-mail, needs nothing more than its case above.
describe.each(policies.filter((entry) => !isRead(entry)))('%s', (name) => {
  it(`${name} is unknown after a lost response, and is not sent again by itself`, async () => {
    const { route, withoutResponse } = cases[name]
    const { fake, start, sent } = setUp(name)
    fake.intercept(route, faults.lostAnswer)
    const outcome = start()
    await vi.advanceTimersByTimeAsync(70_000)
    expect(await outcome).toMatchObject({ outcomeUnknown: true })
    expect(await outcome).toMatchObject(withoutResponse as object)
    expect(sent(route)).toHaveLength(1)
  })
})

describe('revoking', () => {
  it.each([
    ['429', faults.status(429, { error: 'slow', retry_after: 1 })],
    ['500', faults.status(500, { error: 'Failed to revoke invitation' })],
    ['401', faults.status(401, { error: 'Token has been revoked' })],
    ['403', faults.status(403, { error: 'Insufficient permissions' })],
  ])(
    'a revocation that happened is not reported as failed because a retry got %s (O7)',
    async (_status, refusal) => {
      const { fake, start, links, invitation } = setUp('revoke')
      let calls = 0
      fake.intercept('invitations.revoke', (request, next) =>
        calls++ === 0 ? faults.lostAnswer(request, next) : refusal(request, next),
      )
      const outcome = start()
      await vi.advanceTimersByTimeAsync(RETRIES)
      expect(await outcome).toBe('done')
      expect(fake.invitations).toEqual([])
      expect(links.get(invitation.id)).toBeUndefined()
    },
  )

  it('a 404 does not count as revoked while the link works, because the server expects something other than a token (O15)', async () => {
    const { fake, start, links, invitation, sent } = setUp('revoke')
    fake.intercept('invitations.revoke', faults.status(404, { error: 'Invitation not found' }))
    expect(await start()).toMatchObject({ code: 'revoke_unsupported', outcomeUnknown: false })
    expect(sent('invitations.validate')).toHaveLength(1)
    expect(links.get(invitation.id)).toBeDefined()
  })

  it('a 404 counts as revoked if the link is gone (F61)', async () => {
    const { fake, start, links, invitation } = setUp('revoke')
    fake.intercept('invitations.revoke', async (_request, next) => {
      await next()
      return Response.json({ error: 'Invitation not found' }, { status: 404 })
    })
    expect(await start()).toBe('done')
    expect(links.get(invitation.id)).toBeUndefined()
  })

  it('an invitation that turns out to be accepted is shown as accepted at once', async () => {
    const { fake, start, token, backend, queryClient } = setUp('revoke')
    const query = listQuery(backend)
    await queryClient.fetchQuery(query)
    await fake.fetch(`${fake.url}/api/v1/invitations/${token}/accept`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Ada', password: 'a-long-password' }),
    })
    fake.intercept('invitations.revoke', faults.status(404, { error: 'Invitation not found' }))
    fake.intercept('invitations.list', faults.status(500))
    expect(await start()).toMatchObject({ code: 'already_accepted' })
    expect(queryClient.getQueryData(query.queryKey)?.invitations).toMatchObject([
      { accepted: true },
    ])
  })

  it('a 404 does not count as revoked while the link cannot be read (O15)', async () => {
    const { fake, start, links, invitation } = setUp('revoke')
    fake.intercept('invitations.revoke', faults.status(404, { error: 'Invitation not found' }))
    fake.stopDatabase()
    const outcome = start()
    await vi.advanceTimersByTimeAsync(70_000)
    expect(await outcome).toMatchObject({ outcomeUnknown: true })
    expect(links.get(invitation.id)).toBeDefined()
  })
})
