import { cleanToken } from '../invitation/link'
import { FluxbaseError } from './errors'

/** The token as it stands in a path. Throws `invalid_link`, before anything is sent, for one that could change the path. */
export function pathToken(token: string): string {
  const clean = typeof token === 'string' ? cleanToken(token) : null
  if (clean === null) {
    throw new FluxbaseError(
      'invalid_link',
      'this is no invitation token, so no request was sent. Pass tokenFromInviteLink(link).',
    )
  }
  return clean
}
