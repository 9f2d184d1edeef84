import type { FluxbaseFetchLike, RequestOptions } from '../client/fluxbase-fetch-like'
import { FluxbaseError } from '../client/errors'
import { holdsSecret } from '../client/holds-secret'
import { InvitationsManager } from '../client/invitations-manager'
import { readAnswer } from '../client/read-answer'
import { fieldsOf, toFluxbaseError } from '../client/to-fluxbase-error'
import type { Invitation } from '../invitation/invitation'
import { tokenFromInviteLink } from '../invitation/link'
import {
  createInvitationResponseSchema,
  listInvitationsResponseSchema,
  sessionResponseSchema,
  validateInvitationResponseSchema,
  type AcceptInvitationResponse,
} from '../invitation/responses'
import { createMemoryLinkStore, type InvitationLinkStore } from './link-store'
import { clientScope } from './scope'

/** What the kit needs of a client: ours, or the official SDK's (its `http` is a `FluxbaseFetch`). */
export interface InvitationsClient {
  http: FluxbaseFetchLike
  /** Ours takes over the session of an accepted invitation (`admin.setSession`); a foreign one is left alone. */
  admin?: unknown
}

/** An app's own way to do one thing, for a server that does it differently. Everything not named stays as it is. */
export interface InvitationOverrides extends Partial<
  Pick<InvitationsManager, 'create' | 'list' | 'validate' | 'accept'>
> {
  /** Gets the invitation instead of a token. With it every open invitation can be revoked, link or no link. */
  revoke?(invitation: Invitation, options?: RequestOptions): Promise<unknown>
}

export interface SourceOptions {
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
}

/** Where queries and mutations get their answers: a client, an app's overrides and the links it was handed. */
export interface InvitationsSource extends Pick<
  InvitationsManager,
  'create' | 'list' | 'validate' | 'accept'
> {
  /** First part of every key: names client and user, holds no secret. */
  readonly scope: readonly [string, { readonly client: string; readonly user: string | null }]
  readonly links: InvitationLinkStore
  readonly now: () => number
  /** Fires when its user has left: what is still to be done for them is done no more. */
  readonly signal: AbortSignal | undefined
  /** Whether accepting signs the client in: ours keeps the session, a foreign one or an app's own tokens do not change. */
  readonly signsIn: boolean
  /** Whether this invitation can be revoked at all: through an override, or with its link. */
  canRevoke(invitation: Pick<Invitation, 'id'>): boolean
  revoke(invitation: Invitation, options?: RequestOptions): Promise<unknown>
}

/**
 * Every rejection is a `FluxbaseError` without the token or password of its request, whatever the client throws; every
 * answer has been read, whoever gave it.
 */
export function createInvitationsSource(
  client: InvitationsClient,
  options: SourceOptions = {},
): InvitationsSource {
  const { links = createMemoryLinkStore(), userId, now = Date.now } = options
  const manager = new InvitationsManager(client.http)
  const keeper = sessionKeeper(client.admin)
  let told = false

  /** For requests that need a session. */
  async function asAdmin<T>(
    method: Method,
    request: () => Promise<T>,
    secret?: string | null,
  ): Promise<T> {
    try {
      const answer = await readable(method, request, secret)
      told = false
      return answer
    } catch (error) {
      if (error instanceof FluxbaseError && error.code === 'unauthorized' && !told) {
        told = true
        options.onUnauthorized?.(error)
      }
      throw error
    }
  }

  // Asked for at each call: an app may write its overrides inline.
  const overriding = <Name extends keyof typeof ANSWERS>(name: Name) => {
    const own = options.overrides?.[name] as ((...args: unknown[]) => unknown) | undefined
    const [method, schema] = ANSWERS[name]
    const ask = own
      ? async (...args: unknown[]) =>
          readAnswer(schema, await own(...args), method, `overrides.${name}`)
      : manager[name].bind(manager)
    return ask as InvitationsManager[Name]
  }

  const tokenOf = (invitation: Pick<Invitation, 'id'>) =>
    tokenFromInviteLink(links.get(invitation.id) ?? '')

  return {
    scope: ['fluxbase-invitations', { client: clientScope(client.http), user: userId ?? null }],
    links,
    now,
    signal: options.signal,
    signsIn: keeper !== null,
    create: (...args) => asAdmin('POST', () => overriding('create')(...args)),
    list: (...args) => asAdmin('GET', () => overriding('list')(...args)),
    validate: (token, ...rest) =>
      readable('GET', () => overriding('validate')(token, ...rest), token),
    async accept(token, request, ...rest) {
      const accepted = await readable(
        'POST',
        () => overriding('accept')(token, request, ...rest),
        token,
        request.password,
      )
      keeper?.setSession(accepted)
      return accepted
    },
    canRevoke: (invitation) =>
      options.overrides?.revoke !== undefined || tokenOf(invitation) !== null,
    async revoke(invitation, request) {
      const own = options.overrides?.revoke
      const token = tokenOf(invitation)
      if (own) return asAdmin('DELETE', () => own(invitation, request), token)
      if (token === null) {
        throw new FluxbaseError(
          'link_not_held',
          'this invitation cannot be revoked from here, so no request was sent: Fluxbase revokes by token, and a token is ' +
            'handed out only when the invitation is made. Keep links in an InvitationLinkStore, or pass overrides.revoke.',
        )
      }
      return asAdmin('DELETE', () => manager.revoke(token, request), token)
    },
  }
}

type Method = 'GET' | 'POST' | 'DELETE'

/** What an app's own operation must answer, as a server must. */
const ANSWERS = {
  create: ['POST', createInvitationResponseSchema],
  list: ['GET', listInvitationsResponseSchema],
  validate: ['GET', validateInvitationResponseSchema],
  accept: ['POST', sessionResponseSchema],
} as const

async function readable<T>(
  method: Method,
  request: () => Promise<T>,
  ...secrets: (string | null | undefined)[]
): Promise<T> {
  try {
    return await request()
  } catch (thrown) {
    const error = toFluxbaseError(thrown, method)
    if (!holdsSecret(error, secrets)) throw error
    // A foreign fetch may put the whole request into its errors, and errors are cached.
    throw new FluxbaseError(
      error.code,
      `a request failed: ${error.code}. What it failed with held a secret and was left out.`,
      { ...fieldsOf(error), serverMessage: undefined, cause: undefined },
    )
  }
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
