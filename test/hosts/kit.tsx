import '../../src/components/styles.css'
import { useState, type ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  AcceptInvitePage,
  InvitationsProvider,
  InvitationTable,
  InviteDialog,
  InviteForm,
} from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import { createFakeFluxbase } from 'fluxbase-invitations/testing'

const GUESTS = ['ada', 'grace', 'joan', 'mary']

/** Everything that the kit draws, as an app places it, with a Fluxbase of its own. */
export function Kit({
  guests = GUESTS,
  children,
}: {
  guests?: readonly string[]
  children?: ReactNode
}) {
  const [{ fake, token, tokenOf, client, queryClient }] = useState(() => start(guests))
  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider
        client={client}
        now={fake.now}
        overrides={{ revoke: ({ id }) => client.management.invitations.revoke(tokenOf(id)) }}
        onProblem={(problem) => console.warn(problem.message)}
      >
        <InviteDialog />
        <InvitationTable />
        <InviteForm />
        <AcceptInvitePage token={token} onAccepted={() => undefined} />
        {children}
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

function start(guests: readonly string[]) {
  const fake = createFakeFluxbase()
  for (const name of guests) fake.invite({ email: `${name}@example.com` })
  fake.invite({ email: 'late@example.com', expiresAt: fake.now() - 3_600_000 })
  const { token } = fake.invite({ email: 'edsger@example.com' })
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  const tokenOf = (id: string) => fake.invitations.find((row) => row.id === id)!.token
  return { fake, token, tokenOf, client, queryClient: new QueryClient() }
}
