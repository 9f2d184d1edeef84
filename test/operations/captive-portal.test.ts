import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { createInviteRun } from '../../src/operations/invite-run'
import { createBackend } from '../../src/queries/backend'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import '../support/preload-operations'

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

it.each([
  ['a page with status 200', faults.html()],
  ['an empty page', faults.empty(200)],
  ['its own JSON', () => Response.json({ portal: 'Sign in to the Wi-Fi' })],
])(
  'a run behind a captive portal that answers everything with %s reports nothing as done, and resumes once requests get through (F30, F41, O16)',
  async (_what, answer) => {
    const fake = createFakeFluxbase()
    const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
    const backend = createBackend(client, { now: fake.now })
    const { queue, start } = createInviteRun(backend, new QueryClient())
    const states = () => queue.getSnapshot().jobs.map(({ state }) => state)
    const portal = [
      fake.intercept('invitations.create', answer),
      fake.intercept('invitations.list', answer),
    ]
    start(
      ['ada', 'bob', 'cy', 'dee'].map((name) => ({
        email: `${name}@example.com`,
        role: 'dashboard_user',
        expiry: { seconds: 86_400 },
      })),
    )
    await vi.advanceTimersByTimeAsync(120_000)
    expect(queue.getSnapshot()).toMatchObject({ status: 'paused', reason: { code: 'protocol' } })
    expect(states()).toEqual(['unknown', 'unknown', 'unknown', 'waiting'])
    expect(fake.invitations).toEqual([])

    for (const end of portal) end()
    queue.resume()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(states()).toEqual(['failed', 'failed', 'failed', 'done'])
    expect(queue.getSnapshot().jobs[0]).toMatchObject({ error: { code: 'not_done' } })
    queue.retryFailed()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(states()).toEqual(['done', 'done', 'done', 'done'])
    expect(fake.invitations).toHaveLength(4)
  },
)
