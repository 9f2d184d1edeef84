import { StrictMode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  AcceptInvitePage,
  InvitationsProvider,
  InvitationTable,
  InviteForm,
} from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'

export const FLUXBASE = 'https://fluxbase.example'

export interface AppProps {
  queryClient: QueryClient
  /** If it is absent, the page reads the token from its address. */
  token?: string
  locale: string
  /** Shows the administrators' page instead. */
  members?: boolean
}

/** An app that is rendered on a server and hydrated in a browser. */
export function App({ queryClient, token, locale, members = false }: AppProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client} locale={locale}>
          {members ? (
            <>
              <InviteForm />
              <InvitationTable />
            </>
          ) : (
            <AcceptInvitePage token={token} appName="Acme Console" terms="I agree." />
          )}
        </InvitationsProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}

const client = createClient({ url: FLUXBASE })
