import '../../../src/components/styles.css'
import { StrictMode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { InvitationsProvider, InvitationTable } from 'fluxbase-invitations'
import { createClient, type Session } from 'fluxbase-invitations/client'

declare global {
  interface Window {
    setup: { session: Session; links: [string, string][] }
  }
}

const { session, links } = window.setup
const client = createClient({ url: location.origin, session })
const held = new Map(links)

function Page() {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <InvitationsProvider client={client} links={held}>
        <main>
          <h1>Acme Console</h1>
          <button>Before</button>
          <InvitationTable onInvite={() => undefined} />
          <button>After</button>
        </main>
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
