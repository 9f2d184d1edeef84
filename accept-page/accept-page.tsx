import 'fluxbase-invitations/styles/accept-invite-page.css'
import './accept-page.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { AcceptInvitePage, InvitationsProvider } from 'fluxbase-invitations'
import { FluxbaseFetch } from 'fluxbase-invitations/client'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadTexts } from './load-texts'
import { settings } from './settings'

const { server, appName, brand, signInHref } = settings(document)
const texts = await loadTexts(document.documentElement)

createRoot(document.getElementById('accept-page')!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      {/* A client without a session: this page cannot sign people in to the app, so it asks them to sign in there. */}
      <InvitationsProvider client={{ http: new FluxbaseFetch(server) }} {...texts}>
        <AcceptInvitePage
          brand={brand && <img src={brand} alt={appName ?? ''} />}
          appName={appName}
          signInHref={signInHref}
        />
      </InvitationsProvider>
    </QueryClientProvider>
  </StrictMode>,
)
