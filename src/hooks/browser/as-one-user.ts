import { FluxbaseError } from '../../client/errors'
import type { Backend } from '../../queries/backend'

/**
 * Waits for something, and says whether another user signed in meanwhile: the session can change before the provider learns
 * of it. Tokens that name no user count as the same user's.
 */
export async function asOneUser<T>(
  backend: Backend,
  wait: () => Promise<T> | T,
): Promise<{ result: T; userChanged: FluxbaseError | null }> {
  const before = await backend.http.subject?.()
  const result = await wait()
  const after = await backend.http.subject?.()
  const isSame = before === undefined || after === undefined || before === after
  return { result, userChanged: isSame ? null : userChanged() }
}

const userChanged = () =>
  new FluxbaseError(
    'aborted',
    'another user signed in while onBefore ran, so nothing was sent in their name. Let them send it themselves.',
  )
