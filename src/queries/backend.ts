import {
  type FluxbaseFetchLike,
  type RequestOptions,
  requireFetch,
} from '../client/fluxbase-fetch-like'
import type { FluxbaseError } from '../client/errors'
import { loadFailures } from '../client/failures'
import type { InvitationsManager } from '../client/invitations-manager'
import type { Invitation } from '../invitation/invitation'
import type { AcceptInvitationResponse } from '../invitation/public-responses'
import type { ListMemory } from '../list/long-lists'
import { emitTo, type Emit, type OnEvent } from './event'
import { guarded, isText } from './guarded'
import {
  type InvitationLinkStore,
  createObservableLinkStore,
  type ObservableLinkStore,
} from './link-store'
import { reportTo, tellOnce, type Report, type Tell } from './problem'

/** What the kit requires of a client: ours, or the official SDK's (its `http` is a `FluxbaseFetch`). */
export interface InvitationsClient {
  http: FluxbaseFetchLike
  /**
   * Our client takes over the session of an accepted invitation (`admin.setSession`). Another client's session is left
   * alone.
   */
  admin?: unknown
}

/**
 * An app's own implementations of operations, for a server that works differently. Operations that are not overridden go
 * to the server. An override that does not settle within 30 seconds counts as `timeout`; the `signal` in its options
 * fires then, and when the caller gives up.
 */
export interface InvitationOverrides extends Partial<
  Pick<InvitationsManager, 'create' | 'list' | 'validate' | 'accept'>
> {
  /**
   * Receives the invitation instead of a token. With it, every open invitation can be revoked, whether or not its link is
   * held.
   */
  revoke?(invitation: Invitation, options?: RequestOptions): Promise<unknown>
}

export interface InvitationsBackendOptions {
  /** The app's own implementations of operations. */
  overrides?: InvitationOverrides | undefined
  /**
   * Stores the links that this session receives.
   * @default in memory
   */
  links?: InvitationLinkStore | undefined
  /** Id of the signed-in user, as in the provider's `currentUser`. It keeps each user's cached list separate. */
  userId?: string | undefined
  /**
   * The URL that the browser's client has, if this one reaches the server under another. Query keys contain it, so a list that was
   * prefetched through an internal address is found in the browser.
   * @default the client's own `url`
   */
  publicUrl?: string | undefined
  /**
   * Returns milliseconds since the epoch.
   * @default Date.now
   */
  now?: (() => number) | undefined
  /** Fires when the user changes or signs out. */
  signal?: AbortSignal | undefined
  /** Called when a session cannot be refreshed: once, until a request succeeds again. */
  onUnauthorized?: ((error: FluxbaseError) => void) | undefined
  /**
   * Called when one of the app's functions fails or one of its values cannot be used: once for each kind of problem. Keep
   * its identity stable.
   */
  onProblem?: Tell | undefined
  /** Called with each outcome of a write, for audit and analytics. */
  onEvent?: OnEvent | undefined
}

/**
 * Where responses come from: a client, an app's overrides, and the links this session has received. The operations on it
 * are functions (`admin-backend.ts`, `public-backend.ts`), so that a page loads only those it uses.
 */
export interface Backend {
  /**
   * First part of every query key. Names client and user; contains no secret. The user changes at most once, when the app learns who
   * is signed in. Work that has begun by then continues.
   */
  readonly scope: readonly [string, { readonly client: string; readonly user: string | null }]
  readonly http: FluxbaseFetchLike
  /** Read for each call, because an app may define them inline. */
  readonly overrides: InvitationOverrides
  readonly links: ObservableLinkStore
  /** State that `list/` keeps between reads of long responses. */
  readonly longLists: ListMemory
  /** The cache entries that this backend has filled itself, unlike those of a server or a loader. */
  readonly ownReads: WeakSet<object>
  readonly now: () => number
  /** Fires when its user changes or signs out. Work for that user stops then. */
  readonly signal: AbortSignal | undefined
  /**
   * Whether accepting an invitation signs the client in. `false` for a foreign client, or if the app supplies the tokens
   * itself.
   */
  readonly signsIn: boolean
  /** Gives the client its new session, if it keeps one. */
  signIn(session: AcceptInvitationResponse): void
  /**
   * Called with the error of each request that requires a session, or with `null` if it succeeded. Tells the app once
   * that the session is over.
   */
  reportOutcome(error: FluxbaseError | null): void
  /** Tells the app that one of its functions failed. See `guarded`. */
  readonly report: Report
  /** Tells the app about any other problem. */
  readonly tell: Tell
  /** Tells the app what happened. */
  readonly emit: Emit
}

export function createBackend(
  client: InvitationsClient,
  options: InvitationsBackendOptions = {},
): Backend {
  const { now = Date.now } = options
  const report = reportTo(options.onProblem)
  const links = createObservableLinkStore(options.links, report)
  const sessionOwner = findSessionOwner(client.admin)
  const instant = () => guarded(report, 'now', now, undefined, isInstant) ?? Date.now()
  const url = clientScope(client.http, options.publicUrl)
  const userOf = () => options.userId ?? null
  let isExpiryReported = false

  return {
    get scope() {
      return ['fluxbase-invitations', { client: url, user: userOf() }] as const
    },
    http: requireFetch(client.http),
    get overrides() {
      return options.overrides ?? {}
    },
    links,
    longLists: {},
    ownReads: new WeakSet(),
    now: instant,
    signal: options.signal,
    signsIn: sessionOwner !== null,
    signIn: (session) =>
      guarded(report, 'onSessionChange', () => sessionOwner?.setSession(session)),
    reportOutcome(error) {
      if (!error) isExpiryReported = false
      else if (error.code === 'unauthorized' && !isExpiryReported) {
        isExpiryReported = true
        guarded(report, 'onUnauthorized', () => options.onUnauthorized?.(error))
      }
    },
    report,
    tell: tellOnce(options.onProblem),
    emit: emitTo(options.onEvent, userOf, instant, report),
  }
}

/** Runs a request. Rejects with a `FluxbaseError` without the secrets of the request, whatever the client throws. */
export async function withRedactedErrors<T>(
  method: 'GET' | 'POST' | 'DELETE',
  request: () => Promise<T>,
  ...secrets: (string | null | undefined)[]
): Promise<T> {
  try {
    return await request()
  } catch (thrown) {
    // A foreign fetch client may put the whole request into its errors, and errors are cached.
    const { redacted } = await loadFailures()
    throw redacted(thrown, method, secrets)
  }
}

/** Adds the signal that ends an operation when its user leaves. */
export function requestOptions({ signal }: Backend, options: RequestOptions = {}): RequestOptions {
  return signal ? { ...options, signal } : options
}

interface SessionOwner {
  setSession(session: AcceptInvitationResponse): void
}

/** The part of a client that holds its session, if its requests use that session. */
function findSessionOwner(admin: unknown): SessionOwner | null {
  const { setSession, keepsSession } = Object(admin) as Record<string, unknown>
  return typeof setSession === 'function' && keepsSession !== false ? (admin as SessionOwner) : null
}

/** Whether a `Date` can hold this time, in milliseconds. */
const isInstant = (time: unknown) => typeof time === 'number' && Math.abs(time) <= MAX_TIME

const MAX_TIME = 8.64e15

/** The number of each client among those with the same URL. */
const numbers = new WeakMap<FluxbaseFetchLike, number>()
const counts = new Map<string, number>()

/**
 * Names a client in query keys, so that two clients on one QueryClient do not mix. The first client of a URL is named by
 * the URL alone, in the browser and on the server, so that hydrated data is found. On a server, clients are not counted:
 * each request has a client and a cache of its own.
 */
function clientScope(
  http: FluxbaseFetchLike & { givenUrl?: unknown; url?: unknown; baseUrl?: unknown },
  publicUrl?: string,
): string {
  if (publicUrl !== undefined) return publicUrl.trim().replace(/\/+$/, '')
  const url = [http.givenUrl, http.url, http.baseUrl].find(isText) ?? 'fluxbase'
  if (typeof window === 'undefined') return url
  let number = numbers.get(http)
  if (number === undefined) {
    number = counts.get(url) ?? 0
    counts.set(url, number + 1)
    numbers.set(http, number)
  }
  return number === 0 ? url : `${url}#${number}`
}
