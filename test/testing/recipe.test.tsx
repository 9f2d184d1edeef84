import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { InvitationsProvider, InvitationTable } from '../../src/exports/index'
import { createClient } from '../../src/exports/client'
import { createFakeFluxbase } from '../../src/exports/testing'
import document from '../../docs/testing.md?raw'

afterEach(() => vi.useRealTimers())

const years = [2020, 2026, 2031]

it.each(years)(
  'the recipe in docs/testing.md shows an open invitation in %i (H14)',
  async (year) => {
    const [recipe] = /```tsx(.*?)```/s.exec(document)?.slice(1) ?? []
    const prop = /<InvitationsProvider client=\{client\} (\S+)>/.exec(recipe!)?.[1]
    expect(prop).toBe('now={fake.now}')
    vi.setSystemTime(Date.UTC(year, 5, 1))
    const fake = createFakeFluxbase()
    await showTable(fake, { now: fake.now })
  },
)

it.each(years)(
  'with real time, the fake needs no clock in the provider in %i (H14)',
  async (year) => {
    vi.setSystemTime(Date.UTC(year, 5, 1))
    await showTable(createFakeFluxbase({ now: Date.now }))
  },
)

async function showTable(fake: ReturnType<typeof createFakeFluxbase>, clock = {}) {
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  fake.invite({ email: 'grace@example.com' })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <InvitationsProvider client={client} {...clock}>
        <InvitationTable />
      </InvitationsProvider>
    </QueryClientProvider>,
  )
  const row = (await screen.findByText('grace@example.com')).closest('tr')
  expect(row?.querySelector('[data-fbi="status-badge"]')).toHaveAttribute('data-status', 'pending')
}
