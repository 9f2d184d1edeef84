'use client'
import {
  useCallback,
  useContext,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  type ReactNode,
} from 'react'
import { QueryClientContext } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import type { InvitationRole } from '../invitation/invitation'
import { EXPIRING_SOON } from '../invitation/status'
import type { PartialMessages } from '../messages/messages'
import type { InvitationLinkStore } from '../queries/link-store'
import type { Problem } from '../queries/problem'
import { createSource, type InvitationOverrides, type InvitationsClient } from '../queries/source'
import { KitContext, type CurrentUser, type Kit } from './kit-context'

export interface InvitationsProviderProps {
  /** `createClient({ url })`, or the official Fluxbase SDK's client. Keep it outside of render. */
  client: InvitationsClient
  /**
   * An app's own way to do single operations, for a server that does them differently. With an own `revoke` every open
   * invitation can be revoked, whether its link is held or not.
   */
  overrides?: InvitationOverrides
  /**
   * The address of your accept page for a token; used wherever a link is shown or copied.
   * @default the server's own `invite_link`, at which a stock Fluxbase serves nothing
   */
  inviteUrl?: (token: string) => string
  /**
   * Where links are kept that this session was handed.
   * @default memory: gone with the page
   */
  links?: InvitationLinkStore
  /** The signed-in person. When the id changes, lists and links of the one before are dropped. */
  currentUser?: CurrentUser | null
  /** Called once when a session cannot be refreshed: time to sign in again. */
  onUnauthorized?: (error: FluxbaseError) => void
  /**
   * Called when one of the app's own functions throws, rejects or returns what the kit cannot use: `links`, `inviteUrl`,
   * `now` and every other that the kit's components and hooks are given. Such a failure changes no outcome, and the kit
   * writes nothing to the console, so this is the only place that hears of it: send it to where your errors go. Called once
   * for each function and kind of error, after the event or rendering in which it happened. What it throws is ignored.
   */
  onProblem?: (problem: Problem) => void
  /**
   * The roles to offer.
   * @default those of the server's generation, as far as `currentUser.role` or the listed invitations tell
   */
  roles?: readonly InvitationRole[]
  /**
   * How long before its end an invitation counts as expiring, in milliseconds.
   * @default 172800000 (48 hours)
   */
  expiringSoon?: number
  /** Your words for ours, section by section; what you leave out stays English. */
  messages?: PartialMessages
  /**
   * BCP 47 tag for dates and numbers.
   * @default 'en'
   */
  locale?: string
  /**
   * IANA name of the zone in which dates are shown.
   * @default the browser's
   */
  timeZone?: string
  /**
   * The clock, in milliseconds since the epoch.
   * @default Date.now
   */
  now?: () => number
  children?: ReactNode
}

/** Gives hooks and drop-ins their client, words and clock. Renders nothing of its own. */
export function InvitationsProvider({
  client,
  overrides,
  inviteUrl,
  links,
  currentUser = null,
  onUnauthorized,
  onProblem,
  roles,
  expiringSoon = EXPIRING_SOON,
  messages,
  locale = 'en',
  timeZone,
  now,
  children,
}: InvitationsProviderProps) {
  if (!client?.http) {
    throw new Error(
      'fluxbase-invitations: <InvitationsProvider> has no client, so there is no Fluxbase to ask. Pass ' +
        'client={createClient({ url })} or the Fluxbase SDK client.',
    )
  }
  // Written inline, these change with every render; the source that calls them must not.
  const latest = useLatest({ overrides, onUnauthorized, onProblem, now })
  const tell = useCallback((problem: Problem) => latest.current.onProblem?.(problem), [latest])
  const { id: userId, email, role } = currentUser ?? {}

  const stay = useMemo(() => {
    const leaving = new AbortController()
    const source = createSource(client, {
      links,
      userId,
      signal: leaving.signal,
      now: () => (latest.current.now ?? Date.now)(),
      onUnauthorized: (error) => latest.current.onUnauthorized?.(error),
      onProblem: tell,
      get overrides() {
        return latest.current.overrides
      },
    })
    return { source, leaving }
  }, [client, links, userId, latest, tell])

  useForgetting(stay)

  const user = useMemo(
    () => (userId === undefined ? null : { id: userId, email: email ?? '', role }),
    [userId, email, role],
  )
  const kit = useMemo<Kit>(
    () => ({
      source: stay.source,
      vault: stay.source.links,
      now: stay.source.now,
      inviteUrl,
      currentUser: user,
      roles,
      expiringSoon,
      messages,
      locale,
      timeZone,
    }),
    [stay, inviteUrl, user, roles, expiringSoon, messages, locale, timeZone],
  )

  return <KitContext.Provider value={kit}>{children}</KitContext.Provider>
}

/** A ref that holds the newest value by the time any effect or event reads it. */
function useLatest<T>(value: T) {
  const latest = useRef(value)
  useInsertionEffect(() => {
    latest.current = value
  })
  return latest
}

/** One user at one client. */
interface Stay extends Pick<Kit, 'source'> {
  leaving: AbortController
}

/** Drops lists, links and what is in flight of a user or client that is no longer there. */
function useForgetting(stay: Stay): void {
  const queryClient = useContext(QueryClientContext)
  const previous = useRef(stay)
  useEffect(() => {
    const { source, leaving } = previous.current
    previous.current = stay
    const queryKey = source.scope
    const [, { client, user }] = queryKey
    const [, present] = stay.source.scope
    if (client === present.client && user === present.user) return
    leaving.abort()
    // Before anybody was named there was nobody to leave links behind: a stored one outlives the reload of a page.
    if (user !== null || client !== present.client) source.links.clear()
    void queryClient?.cancelQueries({ queryKey })
    queryClient?.removeQueries({ queryKey })
  }, [queryClient, stay])
}
