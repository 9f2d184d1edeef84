import type { ReactElement, ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, renderHook } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  InvitationsProvider,
  type InvitationsProviderProps,
} from '../../src/provider/invitations-provider'
import { createClient } from '../../src/client/create-client'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'

export interface KitOptions extends Partial<Omit<InvitationsProviderProps, 'children'>> {
  fake?: FakeFluxbase
  queryClient?: QueryClient
  /** Whether the client starts with the admin's session. @default true */
  signedIn?: boolean
}

/** Creates a fake Fluxbase, a client for it, and the providers around the component or hook under test. */
export function createKit({
  fake = createFakeFluxbase(),
  queryClient = new QueryClient(),
  signedIn = true,
  ...props
}: KitOptions = {}) {
  const client = createClient({
    url: fake.url,
    fetch: fake.fetch,
    session: signedIn ? fake.signIn() : null,
  })
  function Wrapper({ children }: { children: ReactNode }) {
    return (
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider
          client={client}
          now={fake.now}
          timeZone="UTC"
          locale="en-GB"
          {...props}
        >
          {children}
        </InvitationsProvider>
      </QueryClientProvider>
    )
  }
  return { fake, client, queryClient, Wrapper }
}

/** Renders a component with a fake Fluxbase, signed in as its admin. */
export function renderWithKit(ui: ReactElement, options?: KitOptions) {
  const { Wrapper, ...kit } = createKit(options)
  return { ...kit, user: userEvent.setup(), ...render(ui, { wrapper: Wrapper }) }
}

/** Renders a hook with a fake Fluxbase, signed in as its admin. */
export function renderHookWithKit<Result, Props>(
  hook: (props: Props) => Result,
  options?: KitOptions & { initialProps?: Props },
) {
  const { initialProps, ...kitOptions } = options ?? {}
  const { Wrapper, ...kit } = createKit(kitOptions)
  return {
    ...kit,
    ...renderHook(hook, {
      wrapper: Wrapper,
      ...(initialProps !== undefined && { initialProps }),
    }),
  }
}
