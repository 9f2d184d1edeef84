import { useState } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationsProvider, InvitationTable } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import { createFakeFluxbase, faults } from 'fluxbase-invitations/testing'

/** A whole server in the page: what the table sends never leaves it. */
export function TableOnAFake() {
  const [{ fake, client, queryClient }] = useState(createServer)
  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider client={client} currentUser={fake.admin} now={fake.now}>
        <InvitationTable title="On a fake server" headingLevel={3} />
        <p>
          <button onClick={() => fake.intercept('*', faults.network)}>Cut the connection</button>
        </p>
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

function createServer() {
  const fake = createFakeFluxbase()
  fake.invite({ email: 'grace@navy.example' })
  fake.invite({ email: 'alan@bletchley.example', acceptedAt: fake.now() })
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  return { fake, client, queryClient: new QueryClient() }
}
