import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import type { FluxbaseError } from '../../src/client/errors'
import { invitationMutations } from '../../src/operations/invitation-mutations'
import { POLICIES, type Policy } from '../../src/operations/policies'
import { createMemoryLinkStore } from '../../src/queries/link-store'
import { createBackend } from '../../src/queries/backend'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults, type Interceptor } from '../../src/testing/faults'
import type { RouteName } from '../../src/testing/routes'

type Name = keyof typeof POLICIES

const routes = {
  create: 'invitations.create',
  resend: 'invitations.create',
  revoke: 'invitations.revoke',
  accept: 'invitations.accept',
} as const satisfies Record<Name, RouteName>

const reads = {
  list: 'invitations.list',
  link: 'invitations.validate',
} as const satisfies Record<Policy['reconcile'], RouteName>

/** Starts one operation of each kind against a fake, in an app whose defaults retry every mutation. */
function setUp(name: Name) {
  const fake = createFakeFluxbase()
  const { invitation, token, link } = fake.invite({ email: 'joan@example.com' })
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
  const mutations = invitationMutations(backend)
  const secrets = { request: () => ({ name: 'Ada', password: 'a-long-password' }), deliver() {} }
  const build = {
    create: () => mutations.create(),
    resend: () => mutations.resend(),
    revoke: () => mutations.revoke(),
    accept: () => mutations.accept(token, secrets),
  }[name]
  const variables = {
    create: { email: 'grace@example.com', role: fake.roles[1] },
    resend: invitation,
    revoke: invitation,
    accept: undefined,
  }[name]
  const start = () => {
    const mutation = queryClient.getMutationCache().build(queryClient, build() as never)
    return mutation.execute(variables as never).then(
      () => 'done' as const,
      (error: FluxbaseError) => error,
    )
  }
  const sent = (route: RouteName) => fake.requests.filter((one) => one.route === route)
  return { fake, start, invitation, sent, links, backend }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Longer than all retries take together. */
const RETRIES = 1900

describe.each(Object.entries(POLICIES) as [Name, Policy][])('%s', (name, policy) => {
  const { retries, idempotencyKey, reconcile, readAgainAfter } = policy
  const read = reads[reconcile]
  const keyed = idempotencyKey ? 2 : 1

  it(`${name} is sent ${(1 + retries) * keyed} times at most, and under a key only if its policy says so (O1, F11)`, async () => {
    const { fake, start, sent } = setUp(name)
    fake.intercept(routes[name], faults.network)
    void start()
    await vi.advanceTimersByTimeAsync(70_000)
    const sendings = sent(routes[name])
    expect(sendings).toHaveLength((1 + retries) * keyed)
    const keys = new Set(sendings.map(({ headers }) => headers['idempotency-key']))
    expect(keys.size).toBe(1)
    expect([...keys][0] !== undefined).toBe(idempotencyKey)
  })

  it(`${name} is read at once and at the times of its policy, and only then reported as not done (O9)`, async () => {
    const { fake, start, sent } = setUp(name)
    fake.intercept(routes[name], faults.network)
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
      fake.intercept(routes[name], faults.network)
      fake.intercept(read, fault as Interceptor)
      const outcome = start()
      await vi.advanceTimersByTimeAsync(70_000)
      expect(await outcome).toMatchObject({ code: 'network', outcomeUnknown: true })
    }
  })

  it(`${name} is decided at once if only the response was lost (F32, F37)`, async () => {
    const { fake, start } = setUp(name)
    fake.intercept(routes[name], faults.lostAnswer)
    const outcome = start()
    await vi.advanceTimersByTimeAsync(RETRIES)
    const expected = {
      create: { code: 'created_without_link' },
      resend: { code: 'created_without_link' },
      revoke: 'done',
      accept: { code: 'account_without_session' },
    }[name]
    if (typeof expected === 'string') expect(await outcome).toBe(expected)
    else expect(await outcome).toMatchObject(expected)
  })

  it.each([400, 403, 429, 500, 501, 511])(
    `${name} treats an HTTP %i to its first attempt as a refusal, and reads nothing`,
    async (status) => {
      const { fake, start, sent } = setUp(name)
      fake.intercept(routes[name], faults.status(status, { error: 'No' }))
      const outcome = start()
      await vi.advanceTimersByTimeAsync(RETRIES)
      expect(await outcome).toMatchObject({ status, outcomeUnknown: false })
      expect(sent(read)).toHaveLength(0)
    },
  )
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
