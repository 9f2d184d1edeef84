import { cleanToken } from '../invitation/link'
import { FluxbaseError } from './errors'

/**
 * Returns a token in the form that goes into a path. Throws `invalid_link`, before anything is sent, if it could change
 * the path.
 */
export function pathToken(token: string): string {
  const clean = typeof token === 'string' ? cleanToken(token) : null
  if (clean === null) {
    throw new FluxbaseError(
      'invalid_link',
      'this is not an invitation token, so nothing was sent. Pass tokenFromInviteLink(link).',
    )
  }
  return clean
}
