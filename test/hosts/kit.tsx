import '../../src/components/styles.css'
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

const fake = createFakeFluxbase()
for (const name of ['ada', 'grace', 'joan', 'mary']) fake.invite({ email: `${name}@example.com` })
fake.invite({ email: 'late@example.com', expiresAt: fake.now() - 3_600_000 })
const { token } = fake.invite({ email: 'edsger@example.com' })
const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
const queryClient = new QueryClient()

/** Everything that the kit draws, as an app places it. */
export function Kit() {
  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider client={client} now={fake.now}>
        <InviteDialog />
        <InvitationTable />
        <InviteForm />
        <AcceptInvitePage token={token} onAccepted={() => undefined} />
      </InvitationsProvider>
    </QueryClientProvider>
  )
}
