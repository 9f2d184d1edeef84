// @vitest-environment node
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'

it('a read is not retried on a server, so that a page does not wait for an unreachable Fluxbase', async () => {
  const fake = createFakeFluxbase()
  fake.intercept('invitations.list', faults.status(503))
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 3, retryDelay: 0 } } })
  await expect(queryClient.fetchQuery(invitationQueries(client).list())).rejects.toMatchObject({
    code: 'unavailable',
  })
  expect(fake.requests).toHaveLength(1)
})
