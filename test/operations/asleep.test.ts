import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { accept } from '../../src/operations/accept'
import { createInviteRun } from '../../src/operations/invite-run'
import { createBackend } from '../../src/queries/backend'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import '../support/preload-operations'

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A device that can sleep: timers that come due meanwhile fire together when it wakes. */
function device() {
  const { setTimeout } = globalThis
  const due: (() => void)[] = []
  let isAsleep = false
  vi.stubGlobal('setTimeout', (fire: () => void, ms?: number) =>
    setTimeout(() => (isAsleep ? due.push(fire) : fire()), ms),
  )
  return {
    async sleep(seconds: number) {
      isAsleep = true
      await vi.advanceTimersByTimeAsync(seconds * 1000)
      isAsleep = false
      for (const fire of due.splice(0)) fire()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

function setUp() {
  const { sleep } = device()
  const fake = createFakeFluxbase()
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  const { queue, start } = createInviteRun(
    createBackend(client, { now: fake.now }),
    new QueryClient(),
  )
  const emails = ['ada@example.com', 'bob@example.com', 'cy@example.com', 'dee@example.com']
  const invite = () =>
    start(emails.map((email) => ({ email, role: 'dashboard_user', expiry: { seconds: 86_400 } })))
  const sent = (route: string) => fake.requests.filter((one) => one.route === route).length
  const states = () => queue.getSnapshot().jobs.map(({ state }) => state)
  return { sleep, fake, queue, invite, sent, states }
}

it('a device that sleeps behind a lost response reads the list once when it wakes, and again until its network is back (F58, O9)', async () => {
  const { sleep, fake, queue, invite, sent, states } = setUp()
  fake.intercept('invitations.create', faults.lostAnswer)
  const offline = fake.intercept('invitations.list', faults.network)
  invite()
  await vi.advanceTimersByTimeAsync(100)
  expect(states()).toEqual(['unknown', 'unknown', 'unknown', 'waiting'])
  const reads = sent('invitations.list')
  await sleep(3600)
  // One for each of the three whose response was lost.
  expect(sent('invitations.list') - reads).toBeLessThanOrEqual(3)
  expect(states()).toEqual(['unknown', 'unknown', 'unknown', 'waiting'])
  offline()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states()).toEqual(['done', 'done', 'done', 'waiting'])
  queue.resume()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states()).toEqual(['done', 'done', 'done', 'done'])
  expect(fake.invitations).toHaveLength(4)
})

it('a request in flight while the device sleeps is lost when it wakes, not repeated, and found in the list (F37)', async () => {
  const { sleep, fake, queue, invite, sent, states } = setUp()
  // Its responses arrive while nobody listens.
  fake.intercept('invitations.create', async (_request, next) => {
    await next()
    return faults.hang()
  })
  invite()
  await vi.advanceTimersByTimeAsync(100)
  expect(states()).toEqual(['running', 'running', 'running', 'waiting'])
  await sleep(3600)
  await vi.advanceTimersByTimeAsync(60_000)
  // The fourth was sent once the others were known.
  await vi.advanceTimersByTimeAsync(120_000)
  expect(states()).toEqual(['done', 'done', 'done', 'done'])
  expect(queue.getSnapshot().status).toBe('done')
  expect(fake.invitations).toHaveLength(4)
  expect(sent('invitations.create')).toBe(4)
})

it('a run that was told to wait resumes after the device wakes, whatever the clock says (F25, F55)', async () => {
  const { sleep, fake, invite, states } = setUp()
  const limited = () =>
    Response.json({ error: 'Too many' }, { status: 429, headers: { 'Retry-After': '30' } })
  fake.intercept('invitations.create', limited, { times: 3 })
  invite()
  await vi.advanceTimersByTimeAsync(100)
  expect(states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
  await sleep(3600)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(states()).toEqual(['done', 'done', 'done', 'done'])
  expect(fake.invitations).toHaveLength(4)
})

it('a device that sleeps while an account is made finds it when it wakes, and makes no second one (F32, F60)', async () => {
  const { sleep } = device()
  const fake = createFakeFluxbase()
  const { token } = fake.invite({ email: 'joan@example.com' })
  const client = createClient({ url: fake.url, fetch: fake.fetch })
  const backend = createBackend(client, { now: fake.now })
  fake.intercept('invitations.accept', async (_request, next) => {
    await next()
    return faults.hang()
  })
  const offline = fake.intercept('invitations.validate', faults.network)
  const outcome = accept(backend, new QueryClient(), token, () => ({
    name: 'Joan',
    password: 'correct horse battery staple',
  }))
  await vi.advanceTimersByTimeAsync(100)
  await sleep(3600)
  // Its network is back a few seconds later.
  await vi.advanceTimersByTimeAsync(4_000)
  offline()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await outcome).toMatchObject({ type: 'done_without_response' })
  expect(fake.requests.filter(({ route }) => route === 'invitations.accept')).toHaveLength(1)
})
