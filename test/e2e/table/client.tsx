import '../../../src/components/styles.css'
import { StrictMode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { defaultColumns, InvitationsProvider, InvitationTable } from 'fluxbase-invitations'
import { createClient, type Session } from 'fluxbase-invitations/client'

declare global {
  interface Window {
    setup: { session: Session; links: [string, string][]; ownColumns: boolean }
  }
}

const { session, links, ownColumns } = window.setup
const client = createClient({ url: location.origin, session })
const held = new Map(links)
const columns = defaultColumns.toSpliced(
  2,
  0,
  { id: 'team', header: 'Team', width: 120, Cell: () => 'Analytical engines' },
  { id: 'seat', header: 'Seat', Cell: () => '12' },
)

function Page() {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <InvitationsProvider client={client} links={held}>
        <main>
          <h1>Acme Console</h1>
          <button>Before</button>
          <InvitationTable onInvite={() => undefined} {...(ownColumns && { columns })} />
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
