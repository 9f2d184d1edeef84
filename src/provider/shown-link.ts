import { cleanToken, isSafeLink, tokenFromInviteLink } from '../invitation/link'
import { guarded } from '../queries/guarded'
import type { Report } from '../queries/problem'

/**
 * The link to show for a stored one: the app's own page where it names one, else the server's link as it is. An app's page
 * that is no web address is not shown; check the server's link with `isSafeLink` before it is offered.
 */
export function shownLink(
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
