'use client'
import { createContext, useContext } from 'react'
import { QueryClientContext } from '@tanstack/react-query'
import type { InvitationRole } from '../invitation/invitation'
import type { Locale } from '../messages/locale'
import type { Backend } from '../queries/backend'
import type { InviteOpeners } from './invite-openers'
import type { Words } from './words'

/** The signed-in user, for texts such as "you" and "signed in as someone else". */
export interface CurrentUser {
  id: string
  email: string
  /** Reveals which roles the server knows before any request is made. */
  role?: InvitationRole | undefined
}

/** The provider's props, prepared for hooks and components. */
export interface Kit {
  backend: Backend
  /** What forms remember for this user until the page is closed. */
  memory: Map<string, unknown>
  /** Numbers the users of the provider, so that nothing of one is shown to the next. */
  visit: number
  /** Milliseconds since the epoch. */
  now: () => number
  inviteUrl: ((token: string) => string) | undefined
  currentUser: CurrentUser | null
  roles: readonly InvitationRole[] | undefined
  /** Milliseconds. */
  expiringSoon: number
  words: Words
  /** The BCP 47 tag. */
  locale: string
  /** The direction of the words, and the tag as their language, if the app chose a locale rather than just a tag. */
  dir: Locale['dir']
  lang: string | undefined
  timeZone: string | undefined
  theme: 'light' | 'dark' | undefined
  inviteOpeners: InviteOpeners
}

export const KitContext = createContext<Kit | null>(null)

/** Reads the provider's values. Throws if there is no `InvitationsProvider` or no `QueryClientProvider` above. */
export function useKit(): Kit {
  const kit = useContext(KitContext)
  const queryClient = useContext(QueryClientContext)
  if (!kit) {
    throw new Error(
      'fluxbase-invitations: <InvitationsProvider> is missing. Wrap your app in ' +
        '<InvitationsProvider client={createClient({ url })}>.',
    )
  }
  if (!queryClient) {
    throw new Error(
      'fluxbase-invitations: <QueryClientProvider> is missing. Wrap your app in ' +
        '<QueryClientProvider client={new QueryClient()}> from @tanstack/react-query.',
    )
  }
  return kit
}
