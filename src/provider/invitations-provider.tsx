'use client'
import {
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { QueryClientContext } from '@tanstack/react-query'
import type { FluxbaseError } from '../client/errors'
import { loadFailures } from '../client/failures'
import type { InvitationRole } from '../invitation/invitation'
import type { Locale } from '../messages/locale'
import type { PartialMessages } from '../messages/messages'
import type { InvitationLinkStore } from '../queries/link-store'
import type { InvitationEvent } from '../queries/event'
import { tellOnce, type Problem } from '../queries/problem'
import {
  createBackend,
  type Backend,
  type InvitationOverrides,
  type InvitationsClient,
} from '../queries/backend'
import { KitContext, type CurrentUser, type Kit } from './kit-context'
import { createInviteOpeners } from './invite-openers'
import { usableLocale, usableOptions } from './usable-options'
import { useIdleLoad } from './use-idle-load'
import { useLatest } from './use-latest'
import { useVisit, type Visit } from './use-visit'
import { localeOf, wordsOf } from './words'

export interface InvitationsProviderProps {
  /** `createClient({ url })`, or the official Fluxbase SDK's client. Create it outside of render. */
  client: InvitationsClient
  /**
   * Replaces single operations, for a server that implements them differently. With your own `revoke`, every open invitation
   * can be revoked, even if its link is unknown.
   */
  overrides?: InvitationOverrides
  /**
   * Returns the URL of your accept page for a token. Used wherever a link is shown or copied.
   * @default the server's own `invite_link`, at which a stock Fluxbase serves nothing
   */
  inviteUrl?: (token: string) => string
  /**
   * Stores the invite links that this session received.
   * @default in memory, until the page is closed
   */
  links?: InvitationLinkStore
  /**
   * The signed-in user. When the id changes, the previous user's lists and links are dropped. If it was `null`, as before an app knows
   * who is signed in, what has been typed or is being sent continues for the new user.
   */
  currentUser?: CurrentUser | null
  /** Called once when the session cannot be refreshed and the user must sign in again. */
  onUnauthorized?: (error: FluxbaseError) => void
  /**
   * Called when a function that the app passed to the kit (`links`, `inviteUrl`, `now`, any callback) throws, rejects or
   * returns an unusable value (`callback_failed`), and when a value cannot be used, so that the kit uses another one
   * (`invalid_option`: `locale="de_DE"`). Such a problem changes no outcome and is not written to the console, so send it to
   * your error reporting. Called once per subject and kind of problem, after the event or render in which it happened.
   * Errors that this callback throws are ignored.
   */
  onProblem?: (problem: Problem) => void
  /**
   * Called with each outcome of creating, resending, revoking and accepting, and whenever links are copied or the list is
   * exported: for an audit log or analytics. An outcome that is `unknown` is an event too, and is followed by another one if a
   * later read decides it. A write that was never sent is no event. No event contains a token, a link or a password. Errors that this
   * callback throws change nothing; `onProblem` is told.
   */
  onEvent?: (event: InvitationEvent) => void
  /**
   * The roles to offer.
   * @default the roles of the server's version, as far as `currentUser.role` or the listed invitations reveal it
   */
  roles?: readonly InvitationRole[]
  /**
   * How long before its expiry an invitation counts as expiring, in milliseconds.
   * @default 172800000 (48 hours)
   */
  expiringSoon?: number
  /**
   * Replaces the kit's texts, section by section. Texts you leave out stay as the locale has them. Or the locale, if `locale`
   * is a tag: `locale="de-CH" messages={de}`.
   */
  messages?: PartialMessages | Locale
  /**
   * The language: `de` from `fluxbase-invitations/locales/de`. Or the BCP 47 tag for dates, numbers and the order of names.
   * @default 'en'
   */
  locale?: string | Locale
  /**
   * The IANA name of the time zone in which dates are shown.
   * @default the browser's
   */
  timeZone?: string
  /**
   * The colour scheme, for apps whose scheme the style sheet cannot see.
   * @default that of the nearest ancestor that names one (`data-theme`, the class `dark`, …), else the system's
   */
  theme?: 'light' | 'dark' | undefined
  /**
   * The clock, in milliseconds since the epoch.
   * @default Date.now
   */
  now?: () => number
  children?: ReactNode
}

/** Provides hooks and components with their client, texts and clock. Renders only its children. Throws without a `client`. */
export function InvitationsProvider({
  client,
  overrides,
  inviteUrl,
  links,
  currentUser = null,
  onUnauthorized,
  onProblem,
  onEvent,
  roles,
  expiringSoon,
  messages,
  locale,
  timeZone,
  theme,
  now,
  children,
}: InvitationsProviderProps) {
  if (!client?.http) {
    throw new Error(
      'fluxbase-invitations: <InvitationsProvider> has no client. Pass ' +
        'client={createClient({ url })} or the Fluxbase SDK client.',
    )
  }
  // Inline props change with every render. Read them through a ref, so that the backend stays the same.
  const latest = useLatest({ overrides, onUnauthorized, onProblem, onEvent, now })
  // React 18 keeps nothing of the first of two renders in StrictMode, so there may be two of these for one `onProblem`.
  const report = useCallback(
    (problem: Problem) => tellOnce(latest.current.onProblem)(problem),
    [latest],
  )
  const { id: userId, email, role } = currentUser ?? {}

  const visit = useVisit(client, userId)
  const backend = useMemo(
    () =>
      createBackend(client, {
        links,
        get userId() {
          return visit.user
        },
        signal: visit.abortController.signal,
        now: () => (latest.current.now ?? Date.now)(),
        onUnauthorized: (error) => latest.current.onUnauthorized?.(error),
        onProblem: report,
        onEvent: (event) => latest.current.onEvent?.(event),
        get overrides() {
          return latest.current.overrides
        },
      }),
    [client, links, visit, latest, report],
  )

  useClearOnUserChange(backend, visit, userId)
  // Before there is a failure, which may be that of the network.
  useIdleLoad(loadFailures)

  const user = useMemo(
    () => (userId === undefined ? null : { id: userId, email: email ?? '', role }),
    [userId, email, role],
  )
  const [inviteOpeners] = useState(createInviteOpeners)
  const { language, tag } = localeOf(locale, messages)
  const words = useMemo(
    () => wordsOf(language, usableLocale(tag ?? 'en'), messages, backend.report),
    [language, tag, messages, backend],
  )
  const kit = useMemo<Kit>(() => {
    const given = { locale: tag, timeZone, expiringSoon, roles, theme }
    const used = usableOptions(given, backend.tell)
    return {
      backend,
      memory: visit.memory,
      visit: visit.number,
      now: backend.now,
      inviteUrl,
      currentUser: user,
      words,
      ...used,
      lang: language && used.locale,
      dir: language?.dir,
      inviteOpeners,
    }
  }, [
    backend,
    visit,
    inviteUrl,
    user,
    roles,
    expiringSoon,
    words,
    language,
    tag,
    timeZone,
    theme,
    inviteOpeners,
  ])

  return <KitContext.Provider value={kit}>{children}</KitContext.Provider>
}

/**
 * When the user or client changes, drops the previous one's cached lists. Unless the user has only become known, aborts the
 * previous one's requests and drops the links, too.
 */
function useClearOnUserChange(backend: Backend, visit: Visit, userId: string | undefined): void {
  const queryClient = useContext(QueryClientContext)
  const previous = useRef({ backend, visit, scope: backend.scope })
  useEffect(() => {
    const { scope } = backend
    const before = previous.current
    previous.current = { backend, visit, scope }
    const queryKey = before.scope
    if (JSON.stringify(queryKey) === JSON.stringify(scope)) return
    if (before.visit !== visit) {
      before.visit.abortController.abort()
      before.backend.links.clear()
    }
    void queryClient?.cancelQueries({ queryKey })
    queryClient?.removeQueries({ queryKey })
  }, [queryClient, backend, visit, userId])
}
