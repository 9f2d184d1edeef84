import { useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationsProvider, type InvitationsProviderProps } from 'fluxbase-invitations'
import type { Locale } from '../src/messages/locale'
import { createClient } from 'fluxbase-invitations/client'
import type { FakeFluxbase, FakeFluxbaseOptions } from 'fluxbase-invitations/testing'

/** The options in a story's `parameters.kit`: whether the admin is signed in, and any prop of the provider. */
export interface StoryKitOptions extends Partial<InvitationsProviderProps> {
  /**
   * Whether the fake's admin is signed in.
   * @default true
   */
  signedIn?: boolean
}

declare module 'storybook/internal/csf' {
  interface StoryContext {
    /** This story's own fake Fluxbase, which MSW sends requests to. */
    fake: FakeFluxbase
  }
  interface Parameters {
    fluxbase?: FakeFluxbaseOptions
    kit?: StoryKitOptions
  }
}

interface StoryKitProps extends StoryKitOptions {
  fake: FakeFluxbase
  theme: 'light' | 'dark'
  direction: string
  locale: string | Locale
  /** Whether the story renders a whole page, including its landmarks. */
  page: boolean
  children: ReactNode
}

/** Provides a story with its own client, cache and provider. */
export function StoryKit(props: StoryKitProps) {
  const { fake, theme, direction, page, signedIn = true, children, ...provider } = props
  const { client, queryClient, ending } = useMemo(() => {
    const session = signedIn ? fake.signIn() : null
    const ending = new AbortController()
    const client = createClient({ url: fake.url, session, fetch: fetchUntil(ending.signal) })
    return { client, queryClient: new QueryClient(), ending }
  }, [fake, signedIn])
  useEffect(() => () => ending.abort(), [ending])

  const { locale } = provider
  const dir = (typeof locale === 'string' ? undefined : locale.dir) ?? direction
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dir = dir
  }, [theme, dir])

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

/** A bulk run continues after its form unmounts, and must not reach the next story's fake server. */
function fetchUntil(end: AbortSignal): typeof fetch {
  return (...request) =>
    end.aborted ? Promise.reject(new TypeError('Failed to fetch')) : fetch(...request)
}

const inviteUrl = (token: string) => `https://console.example.com/invite/${token}`
