import type { FluxbaseFetchLike, RequestOptions } from '../client/fluxbase-fetch-like'
import { redactError } from '../client/redact-error'
import type { FluxbaseError } from '../client/errors'
import type { InvitationsManager } from '../client/invitations-manager'
import { toFluxbaseError } from '../client/to-fluxbase-error'
import { requireFetch } from '../client/require-fetch'
import type { Invitation } from '../invitation/invitation'
import { tokenFromInviteLink } from '../invitation/link'
import type { AcceptInvitationResponse } from '../invitation/public-responses'
import type { ListMemory } from '../list/long-lists'
import { guarded } from './guarded'
import type { InvitationLinkStore } from './link-store'
import { createObservableLinkStore, type ObservableLinkStore } from './observable-link-store'
import { reportTo, type Problem, type Report } from './problem'
import { clientScope } from './scope'

/** What the kit needs of a client: ours, or the official SDK's (its `http` is a `FluxbaseFetch`). */
export interface InvitationsClient {
  http: FluxbaseFetchLike
  /** Ours takes over the session of an accepted invitation (`admin.setSession`); a foreign one is left alone. */
  admin?: unknown
}

/**
 * An app's own way to do one thing, for a server that does it differently. Everything not named stays as it is. What has not
 * settled after 30 seconds counts as `timeout`: the `signal` in the options fires then, and when the caller gives up.
 */
export interface InvitationOverrides extends Partial<
  Pick<InvitationsManager, 'create' | 'list' | 'validate' | 'accept'>
> {
  /** Gets the invitation instead of a token. With it every open invitation can be revoked, link or no link. */
  revoke?(invitation: Invitation, options?: RequestOptions): Promise<unknown>
}

export interface InvitationsBackendOptions {
  overrides?: InvitationOverrides | undefined
  links?: InvitationLinkStore | undefined
  /** Id of the signed-in user, so that one user's list is never another's. */
  userId?: string | undefined
  /** Milliseconds since the epoch; the system clock unless given. */
  now?: (() => number) | undefined
  /** Fires when the user has left. */
  signal?: AbortSignal | undefined
  /** A session could not be refreshed. Called once, until a request succeeds again. */
  onUnauthorized?: ((error: FluxbaseError) => void) | undefined
  /** One of the app's functions failed: called once for each kind of failure. Keep its identity stable. */
  onProblem?: ((problem: Problem) => void) | undefined
}

/**
 * Where answers come from: a client, an app's overrides and the links it was handed. What is asked of it are functions
 * (`admin-backend.ts`, `public-backend.ts`), so that a page loads only the operations it has.
 */
export interface Backend {
  /** First part of every key: names client and user, holds no secret. */
  readonly scope: readonly [string, { readonly client: string; readonly user: string | null }]
  readonly http: FluxbaseFetchLike
  /** Read at each call: an app may write them inline. */
  readonly overrides: InvitationOverrides
  readonly links: ObservableLinkStore
  /** What `list/` remembers of long responses. */
  readonly longLists: ListMemory
  readonly now: () => number
  /** Fires when its user has left: what is still to be done for them is done no more. */
  readonly signal: AbortSignal | undefined
  /** Whether accepting signs the client in: ours keeps the session, a foreign one or an app's own tokens do not change. */
  readonly signsIn: boolean
  /** Hands the client its new session, where it keeps one. */
  signIn(session: AcceptInvitationResponse): void
  /** Called with the outcome of each request that needs a session: tells the app once that one is over. */
  reportOutcome(error: FluxbaseError | null): void
  /** Tells the app that one of its functions failed; see `guarded`. */
  readonly report: Report
  /** The secret of an invitation's link, where the link is held. */
  tokenOf(invitation: Pick<Invitation, 'id'>): string | null
  /** Whether this invitation can be revoked at all: through an override, or with its link. */
  canRevoke(invitation: Pick<Invitation, 'id'>): boolean
}

export function createBackend(
  client: InvitationsClient,
  options: InvitationsBackendOptions = {},
): Backend {
  const { userId, now = Date.now } = options
  const report = reportTo(options.onProblem)
  const links = createObservableLinkStore(options.links, report)
  const keeper = sessionKeeper(client.admin)
  let told = false

  const backend: Backend = {
    scope: ['fluxbase-invitations', { client: clientScope(client.http), user: userId ?? null }],
    http: requireFetch(client.http),
    get overrides() {
      return options.overrides ?? {}
    },
    links,
    longLists: {},
    now: () => guarded(report, 'now', now, undefined, isInstant) ?? Date.now(),
    signal: options.signal,
    signsIn: keeper !== null,
    signIn: (session) => guarded(report, 'onSessionChange', () => keeper?.setSession(session)),
    reportOutcome(error) {
      if (!error) told = false
      else if (error.code === 'unauthorized' && !told) {
        told = true
        guarded(report, 'onUnauthorized', () => options.onUnauthorized?.(error))
      }
    },
    report,
    tokenOf: ({ id }) => tokenFromInviteLink(links.get(id) ?? ''),
    canRevoke: (invitation) =>
      backend.overrides.revoke !== undefined || backend.tokenOf(invitation) !== null,
  }
  return backend
}

/**
 * Does a request. It rejects with a `FluxbaseError` without the secrets of its request, whatever the client throws.
 */
export async function withRedactedErrors<T>(
  method: 'GET' | 'POST' | 'DELETE',
  request: () => Promise<T>,
  ...secrets: (string | null | undefined)[]
): Promise<T> {
  try {
    return await request()
  } catch (thrown) {
    // A foreign fetch may put the whole request into its errors, and errors are cached.
    throw redactError(toFluxbaseError(thrown, method), secrets)
  }
}

/** What is said about each request of an operation: it ends when the user has left. */
export function requestOptions({ signal }: Backend, options: RequestOptions = {}): RequestOptions {
  return signal ? { ...options, signal } : options
}

interface SessionKeeper {
  setSession(session: AcceptInvitationResponse): void
}

/** The client's own keeper of the session, if its requests use one. */
function sessionKeeper(admin: unknown): SessionKeeper | null {
  const { setSession, keepsSession } = Object(admin) as Record<string, unknown>
  return typeof setSession === 'function' && keepsSession !== false
    ? (admin as SessionKeeper)
    : null
}

/** Whether a date can be made of it: the range of `Date`, in milliseconds. */
const isInstant = (time: unknown) => typeof time === 'number' && Math.abs(time) <= MAX_TIME

const MAX_TIME = 8.64e15
