// Loaded with the first problem that needs such a text.
import { tryOrUndefined } from '../client/try-or-undefined'
import type { InvalidOptionProblem, UnusedPrefetchProblem } from './problem'

/** What an option has to be. */
const WANTED = {
  locale: "a BCP 47 tag such as 'de-DE', or leave locale out for 'en'",
  timeZone: "an IANA name such as 'Europe/Berlin', or leave timeZone out for the browser's own",
  expiringSoon: 'a number of milliseconds',
  roles: 'an array of different names, or leave roles out',
  theme: "'light' or 'dark', or leave theme out",
  title: 'a text, or leave title out',
  headingLevel: 'a whole number from 1 to 6',
  token: 'a token or a whole link, as one text; `null` while your router does not know it',
  href: "a web address or a path of the app, such as '/sign-in'",
  offeredRoles: 'an array of different role names or `{ role, label }` objects, or leave roles out',
  maxRecipients: 'a number of people, or leave maxRecipients out for 500',
  seatsLeft: 'a number of people, or leave seatsLeft out if seats are unlimited',
  allowedDomains: "an array of domains such as ['example.com'], or leave allowedDomains out",
  expiry: 'an array of numbers of seconds, or leave expiry out',
  columns: 'an array of columns that each have an `id` of their own and a `Cell`',
  exportColumns: 'an array of columns that each have an `id` of their own',
  rowActions: 'an array of actions that each have an `id` of their own and `onChoose`',
  nameOf: 'a function that returns a name, or leave nameOf out',
  view: 'an object with `search`, `status`, `role` and `sort`, each optional',
  defaultDensity: "'comfortable' or 'compact'",
}

export type Wanted = keyof typeof WANTED

export function invalidOptionText(
  { subject, given, used }: Omit<InvalidOptionProblem, 'message'>,
  wanted: Wanted,
): string {
  const replacement = used === undefined ? 'its default' : shown(used)
  return (
    `fluxbase-invitations: ${subject} is ${shown(given)}, which cannot be used. The kit uses ${replacement} instead, so people ` +
    `may see something other than you intended. Pass ${WANTED[wanted]}.`
  )
}

function shown(value: unknown): string {
  const json =
    typeof value === 'number' ? String(value) : tryOrUndefined(() => JSON.stringify(value))
  return (json ?? `a ${typeof value}`).slice(0, 80)
}

export function unusedPrefetchText({
  subject,
  prefetched,
  asked,
}: Omit<UnusedPrefetchProblem, 'code' | 'message'>): string {
  const { user } = asked
  const advice =
    prefetched.user !== user
      ? `Prefetch with invitationQueries(client${user === null ? '' : `, { userId: '${user}' }`}), as the provider's currentUser`
      : `Pass publicUrl: '${asked.client}' to the invitationQueries that prefetch, or give both clients the same url`
  return (
    `fluxbase-invitations: a prefetched ${subject} is not used. It was stored for ${JSON.stringify(prefetched)}, ` +
    `but the provider asks for ${JSON.stringify(asked)}, so the same request is sent twice. ${advice}.`
  )
}
