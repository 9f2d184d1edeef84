import { useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationsProvider, type InvitationsProviderProps } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import type { FakeFluxbase, FakeFluxbaseOptions } from 'fluxbase-invitations/testing'

/** What a story may say in `parameters.kit`: whether somebody is signed in, and any prop of the provider. */
export interface StoryKitOptions extends Partial<InvitationsProviderProps> {
  /**
   * Whether the fake's admin is signed in.
   * @default true
   */
  signedIn?: boolean
}

declare module 'storybook/internal/csf' {
  interface StoryContext {
    /** This story's own Fluxbase, which answers behind MSW. */
    fake: FakeFluxbase
  }
  interface Parameters {
    fluxbase?: FakeFluxbaseOptions
    kit?: StoryKitOptions
  }
}

interface StoryKitProps extends StoryKitOptions {
  fake: FakeFluxbase
  theme: string
  direction: string
  locale: string
  /** Whether the story draws a whole page, landmarks included. */
  page: boolean
  children: ReactNode
}

/** A client, a cache and a provider for one story. */
export function StoryKit(props: StoryKitProps) {
  const { fake, theme, direction, page, signedIn = true, children, ...provider } = props
  const { client, queryClient, ending } = useMemo(() => {
    const session = signedIn ? fake.signIn() : null
    const ending = new AbortController()
    const client = createClient({ url: fake.url, session, fetch: fetchUntil(ending.signal) })
    return { client, queryClient: new QueryClient(), ending }
  }, [fake, signedIn])
  useEffect(() => () => ending.abort(), [ending])

  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dir = direction
  }, [theme, direction])

  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider
        client={client}
        currentUser={signedIn ? fake.admin : null}
        inviteUrl={inviteUrl}
        now={fake.now}
        timeZone="UTC"
        {...provider}
      >
        {page ? children : <main>{children}</main>}
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

/** A run of many goes on when its form leaves the page; it must not reach the next story's Fluxbase. */
function fetchUntil(end: AbortSignal): typeof fetch {
  return (...request) =>
    end.aborted ? Promise.reject(new TypeError('Failed to fetch')) : fetch(...request)
}

const inviteUrl = (token: string) => `https://console.example.com/invite/${token}`
