import { FluxbaseError } from './errors'
import type { RequestOptions, RequestSession } from './fluxbase-fetch-like'
import { jwtSubject } from './jwt-subject'

/**
 * Ties an operation to the user of its first request. Throws `aborted` where a later bearer is not known to be that user's,
 * so that nothing is done in somebody else's name.
 *
 * @param last who was signed in before; an operation that begins when nobody is any more is theirs
 */
export function tieToUser(session: RequestSession, token: string | null, last?: string): void {
  session.subject ??= token ? jwtSubject(token) : last
  // Without a bearer a request is nobody's, and the server refuses it.
  if (!token || session.subject === jwtSubject(token)) return
  throw new FluxbaseError(
    'aborted',
    'another user is signed in than when this operation began, so nothing was sent in their name. Let the present user start ' +
      'it again.',
  )
}

/**
 * Whether a request that one bearer was refused for may be sent again with another: only for the same user. A bearer that
 * names no user is good enough to repeat a read that belongs to no operation.
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
