/**
 * How servers say that a link opens nothing, whichever request asks. Each reason is an error code as well, so errors are read by
 * the same table. `lookup_failed`: the server could not look, so the link may be fine; with its database down it calls every
 * link an "Invalid token" (recorded on three generations).
 */
export const LINK_SENTENCES = {
  not_found: /^Invitation not found|^NOT_FOUND$/,
  already_accepted: /^Invitation has already been accepted/,
  expired: /^Invitation has expired/,
  lookup_failed: /^Invalid token$/,
} as const satisfies Record<string, RegExp>

/** Why a link is not valid. */
export type InvalidReason = keyof typeof LINK_SENTENCES

/** What the server's words on a link mean. A text that is not known means that it could not look. */
export function invalidReason(serverText = ''): InvalidReason {
  const reasons = Object.keys(LINK_SENTENCES) as InvalidReason[]
  return reasons.find((reason) => LINK_SENTENCES[reason].test(serverText)) ?? 'lookup_failed'
}
