import type { FluxbaseError } from '../../client/errors'
import { userChanged } from '../../client/request-session'
import type { Backend } from '../../queries/backend'

/**
 * Waits for something, and says whether another user signed in meanwhile: the session can change before the provider learns
 * of it. Tokens that name no user count as the same user's.
 */
export async function asOneUser<T>(
  { http }: Backend,
  wait: () => Promise<T> | T,
): Promise<{ result: T; failure: FluxbaseError | null }> {
  const before = await http.subject?.()
  const result = await wait()
  const after = await http.subject?.()
  const isSame = before === undefined || after === undefined || before === after
  return { result, failure: isSame ? null : userChanged() }
}
