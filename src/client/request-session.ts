import { FluxbaseError } from './errors'
import type { RequestOptions, RequestSession } from './fluxbase-fetch-like'
import { parseJson, tryOrUndefined } from './try-or-undefined'

/**
 * Ties an operation to the user of its first request. Throws `aborted` if a later token is not known to be that user's,
 * so that nothing is done in someone else's name.
 *
 * @param last the user who was signed in before. An operation that begins after they signed out belongs to them.
 */
export function tieToUser(session: RequestSession, token: string | null, last?: string): void {
  session.subject ??= token ? jwtSubject(token) : last
  // Without a token the request is anonymous, and the server refuses it.
  session.isOver = token !== null && session.subject !== jwtSubject(token)
  if (!session.isOver) return
  throw userChanged()
}

export const userChanged = () =>
  new FluxbaseError(
    'aborted',
    'the signed-in user changed during this operation, so nothing more was sent. Start it again as the current user.',
  )

/**
 * Whether a request that was refused with one token may be sent again with another: only for the same user. If a token
 * names no user, only a read that belongs to no operation may be repeated.
 */
export function mayReplay(
  method: string,
  { session }: RequestOptions,
  refused: string | null,
  fresh: string,
): boolean {
  const before = jwtSubject(refused)
  const after = jwtSubject(fresh)
  if (before !== undefined && after !== undefined) return before === after
  return method === 'GET' && !session
}

/**
 * Returns the user that a JWT names (its `sub`), or `undefined` if it names none. Nothing is verified: the result tells
 * two sessions apart and grants nothing.
 */
export function jwtSubject(token: string | null): string | undefined {
  const { sub } = Object(parseJson(tryOrUndefined(() => payloadOf(token!)))) as Record<
    string,
    unknown
  >
  return typeof sub === 'string' && sub ? sub : undefined
}

function payloadOf(token: string): string {
  const [, payload, ...rest] = token.split('.')
  // A JWS has three parts. A JWE has five, and its payload is encrypted.
  if (rest.length !== 1) throw new SyntaxError()
  const binary = atob(payload!.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
  return new TextDecoder(undefined, { fatal: true }).decode(bytes)
}
