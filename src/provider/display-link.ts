import { cleanToken, tokenFromInviteLink } from '../invitation/link'
import { isSafeLink } from '../invitation/safe-link'
import { guarded } from '../queries/guarded'
import type { Report } from '../queries/problem'

/**
 * The link to show for a stored link: the app's page if there is an `inviteUrl`, otherwise the server's link unchanged. If
 * `inviteUrl` throws or returns something other than a web address, the server's link is used. The server's link may be unsafe;
 * check it with `isSafeLink` before offering it.
 */
export function displayLink(
  stored: string | undefined,
  inviteUrl: ((token: string) => string) | undefined,
  report: Report = () => undefined,
): string | null {
  if (!stored) return null
  const token = tokenFromInviteLink(stored)
  if (!inviteUrl || !token || !cleanToken(token)) return stored
  return guarded(report, 'inviteUrl', () => inviteUrl(token), stored, isWebAddress)
}

const isWebAddress = (value: unknown) => typeof value === 'string' && isSafeLink(value)
