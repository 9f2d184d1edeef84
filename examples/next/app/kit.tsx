'use client'
import { useState, type ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import {
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  type DehydratedState,
} from '@tanstack/react-query'
import { InvitationsProvider, type CurrentUser } from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import { renewToken } from './actions'

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
  const router = useRouter()
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
          onUnauthorized={() => router.push('/sign-in')}
          onProblem={(problem) => console.warn(problem.message)}
        >
          {children}
        </InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}
