import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import {
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  type DehydratedState,
} from '@tanstack/react-query'
import { InvitationsProvider, type CurrentUser } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'

export interface KitProps {
  url: string
  user: CurrentUser | null
  accessToken: string | null
  locale: string | undefined
  state: DehydratedState
  children: ReactNode
}

/** Provides a page with the kit, and with what the server has prefetched for it. */
export function Kit({ url, user, accessToken, locale, state, children }: KitProps) {
  const navigate = useNavigate()
  const [queryClient] = useState(() => new QueryClient())
  const [client] = useState(() => {
    let token = accessToken
    return createClient({
      url,
      getAccessToken: async ({ forceRefresh }) =>
        forceRefresh ? (token = await renewToken()) : token,
    })
  })
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <InvitationsProvider
          client={client}
          currentUser={user}
          locale={locale}
          inviteUrl={(token) => `${location.origin}/invite/${token}`}
          onUnauthorized={() => void navigate('/sign-in')}
          onProblem={(problem) => console.warn(problem.message)}
        >
          {children}
        </InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}

async function renewToken() {
  const response = await fetch('/token', { method: 'POST' })
  return (await response.json()) as string | null
}
