import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { invitationMutations } from '../../src/operations/invitation-mutations'
import { createBackend, type InvitationOverrides } from '../../src/queries/backend'
import { listQuery } from '../../src/queries/invitation-queries'
import type { InvitationEvent } from '../../src/queries/event'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults, type Interceptor } from '../../src/testing/faults'
import '../support/preload-operations'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(overrides: InvitationOverrides = {}) {
  const fake = createFakeFluxbase()
  const { invitation, link } = fake.invite({ email: 'ada@example.com' })
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  const outcomes: string[] = []
  const backend = createBackend(client, {
    now: fake.now,
    overrides,
    links: new Map([[invitation.id, link]]),
    onEvent: (event: InvitationEvent) => void ('outcome' in event && outcomes.push(event.outcome)),
  })
  return { fake, backend, invitation, outcomes, queryClient: new QueryClient() }
}

/** Performs a mutation to its end. */
async function run(queryClient: QueryClient, options: object, variables: unknown) {
  const ended = queryClient.getMutationCache().build(queryClient, options).execute(variables)
  const code = ended.then(
    () => 'done',
    ({ code }: { code: string }) => code,
  )
  await vi.advanceTimersByTimeAsync(200_000)
  return code
}

/** Damages a row of the list, so that it cannot be read. */
const damaged =
  (email: string): Interceptor =>
  async (_request, next) => {
    const { invitations } = (await (await next()).json()) as { invitations: { email: string }[] }
    return Response.json({
      invitations: invitations.map((row) => (row.email === email ? { ...row, email: null } : row)),
    })
  }

describe('a revoke that says it failed, with the status of a success (O7, O15)', () => {
  it.each([[{ success: false }], [{ error: 'Session expired' }], [{ error: {} }]])(
    'counts as lost, and the link is looked at: %j',
    async (body) => {
      const { fake, backend, invitation, outcomes, queryClient } = setUp()
      fake.intercept('invitations.revoke', faults.status(200, body))
      const options = invitationMutations(backend).revoke()
      expect(await run(queryClient, options, invitation)).toBe('not_done')
      expect(outcomes).toEqual(['not_done'])
      expect(backend.links.get(invitation.id)).toBeDefined()
    },
  )

  it.each([
    [() => Response.json({}, { status: 500 })],
    [() => ({ success: false })],
    [() => ({ error: 'Forbidden' })],
    [() => false],
  ])('counts as lost if an override returns it: %s', async (answer) => {
    const { backend, invitation, queryClient } = setUp({ revoke: async () => answer() })
    const options = invitationMutations(backend).revoke()
    expect(await run(queryClient, options, invitation)).toBe('not_done')
    expect(backend.links.get(invitation.id)).toBeDefined()
  })

  it.each([[undefined], [null], [true], [{}], [{ success: true }], ['OK']])(
    'is none if an override returns %j',
    async (answer) => {
      const { backend, invitation, queryClient } = setUp({ revoke: async () => answer })
      const options = invitationMutations(backend).revoke()
      expect(await run(queryClient, options, invitation)).toBe('done')
    },
  )
})

describe('a list with rows that cannot be read (O4)', () => {
  const create = ({ backend, queryClient }: ReturnType<typeof setUp>) =>
    run(queryClient, invitationMutations(backend).create(), {
      email: 'bob@example.com',
      role: 'dashboard_user',
    })
  const lose = (fake: FakeFluxbase) => fake.intercept('invitations.create', faults.lostAnswer)

  it('is no evidence that nothing was created', async () => {
    const kit = setUp()
    lose(kit.fake)
    kit.fake.intercept('invitations.list', damaged('bob@example.com'))
    expect(await create(kit)).toBe('network')
    expect(kit.outcomes).toEqual(['unknown'])
  })

  it('is, if they were there before', async () => {
    const kit = setUp()
    kit.fake.intercept('invitations.list', damaged('ada@example.com'))
    await kit.queryClient.fetchQuery(listQuery(kit.backend))
    kit.fake.intercept('invitations.create', faults.network)
    expect(await create(kit)).toBe('not_done')
  })

  it('is no evidence that an invitation was revoked', async () => {
    const { fake, backend, invitation, outcomes, queryClient } = setUp({
      revoke: async () => Promise.reject(Object.assign(new Error(), { status: 504 })),
    })
    backend.links.delete(invitation.id)
    fake.intercept('invitations.list', damaged('ada@example.com'))
    const options = invitationMutations(backend).revoke()
    expect(await run(queryClient, options, invitation)).not.toBe('done')
    expect(outcomes).toEqual(['unknown'])
  })
})
