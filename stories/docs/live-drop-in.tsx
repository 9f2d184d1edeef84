import './live-drop-in.css'
import { useContext, useState, type ReactNode } from 'react'
import { DocsContext } from '@storybook/addon-docs/blocks'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationsProvider } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import { createFakeFluxbase, type FakeFluxbase } from 'fluxbase-invitations/testing'
import { localeOf } from '../../.storybook/languages'
import { useToolbar } from '../../.storybook/use-toolbar'

interface LiveDropInProps {
  /** Fills the fake before anything is rendered. */
  seed?: (fake: FakeFluxbase) => void
  /** Whether the fake's admin is signed in. @default true */
  signedIn?: boolean
  children: (fake: FakeFluxbase) => ReactNode
}

/** A drop-in with a Fluxbase of its own, which is its `fetch`: no request leaves the page, and no service worker is needed. */
export function LiveDropIn({ seed, signedIn = true, children }: LiveDropInProps) {
  const [{ fake, client, queryClient }] = useState(() => {
    const fake = createFakeFluxbase({ now: Date.now })
    seed?.(fake)
    const session = signedIn ? fake.signIn() : null
    const client = createClient({ url: fake.url, fetch: fake.fetch, session })
    return { fake, client, queryClient: new QueryClient() }
  })
  const { locale } = useToolbar(useContext(DocsContext))
  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider
        client={client}
        currentUser={signedIn ? fake.admin : null}
        inviteUrl={inviteUrl}
        locale={localeOf(locale)}
      >
        {children(fake)}
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

const inviteUrl = (token: string) => `https://console.example.com/invite/${token}`
