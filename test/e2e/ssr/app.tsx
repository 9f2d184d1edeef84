import { StrictMode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { AcceptInvitePage, InvitationsProvider } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'

export const FLUXBASE = 'https://fluxbase.example'

export interface AppProps {
  queryClient: QueryClient
  /** If it is absent, the page reads the token from its address. */
  token?: string
  locale: string
}

/** An app that is rendered on a server and hydrated in a browser. */
export function App({ queryClient, token, locale }: AppProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client} locale={locale}>
          <AcceptInvitePage token={token} appName="Acme Console" terms="I agree." />
        </InvitationsProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}

const client = createClient({ url: FLUXBASE })
