import { cleanToken } from '../invitation/link'
import { FluxbaseError } from './errors'

/** The token as it stands in a path. Throws `invalid_link`, before anything is sent, for one that could change the path. */
export function pathToken(token: string): string {
  const clean = typeof token === 'string' ? cleanToken(token) : null
  if (clean === null) {
    throw new FluxbaseError(
      'invalid_link',
      'this is not an invitation token, so no request was sent. Pass the last part of the invite link, ' +
        'or use tokenFromInviteLink(link).',
    )
  }
  return clean
}
