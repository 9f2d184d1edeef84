import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationsProvider, type InvitationsProviderProps } from 'fluxbase-invitations'
import type { Locale } from '../src/messages/locale'
import { createClient } from 'fluxbase-invitations/client'
import type { FakeFluxbase, FakeFluxbaseOptions } from 'fluxbase-invitations/testing'
import { createNetwork, goOffline, type NetworkName } from './network'
import { recordRequests } from './requests/record-requests'
import type { RequestEntry } from './requests/request-entry'

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
    /** This story's own fake Fluxbase. */
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
  /** @default 'normal' */
  network?: NetworkName
  /** Whether the story renders a whole page, including its landmarks. */
  page: boolean
  /** Called with each request, and again with its outcome. Contains no secrets. */
  onRequest?: (entry: RequestEntry) => void
  children: ReactNode
}

/** Provides a story with its own client, cache and provider. */
export function StoryKit(props: StoryKitProps) {
  const { fake, theme, direction, network, page, signedIn = true, onRequest, ...rest } = props
  const { children, ...provider } = rest
  // With every change in the toolbar, a story is rendered with a new fake. It keeps the one that it has changed.
  const [kit] = useState(() => start(fake, signedIn, network, onRequest))
  useNetwork(kit, network)

  const dir = directionOf({ locale: provider.locale, direction })
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dir = dir
  }, [theme, dir])

  return (
    <QueryClientProvider client={kit.queryClient}>
      <InvitationsProvider
        client={kit.client}
        currentUser={signedIn ? kit.fake.admin : null}
        inviteUrl={inviteUrl}
        now={kit.fake.now}
        timeZone="UTC"
        {...provider}
      >
        {page ? children : <main>{children}</main>}
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

/** The direction of a story: that of its language, or of the toolbar. */
export const directionOf = ({ locale, direction }: Pick<StoryKitProps, 'locale' | 'direction'>) =>
  (typeof locale === 'string' ? undefined : locale.dir) ?? direction

function start(
  fake: FakeFluxbase,
  signedIn: boolean,
  name: NetworkName = 'normal',
  onRequest: (entry: RequestEntry) => void = () => undefined,
) {
  const network = createNetwork(fake.fetch, name)
  const client = createClient({
    url: fake.url,
    session: signedIn ? fake.signIn() : null,
    fetch: recordRequests(network.fetch, fake.url, onRequest),
  })
  return { fake, network, client, queryClient: new QueryClient() }
}

/** Lets a story that is shown notice when its network becomes another one. */
function useNetwork(
  { network, queryClient }: ReturnType<typeof start>,
  name: NetworkName = 'normal',
): void {
  const last = useRef(name)
  // Before what follows, which may send requests.
  useLayoutEffect(() => network.become(name), [network, name])
  useEffect(() => (name === 'offline' ? goOffline() : undefined), [name])
  useEffect(() => {
    if (last.current !== name) void queryClient.invalidateQueries()
    last.current = name
  }, [queryClient, name])
}

const inviteUrl = (token: string) => `https://console.example.com/invite/${token}`
