/**
 * The sentences with which servers refuse a link, whichever endpoint answers, and the reason behind each. Each reason
 * is also an error code, so errors are read with the same table. `lookup_failed` means that the server could not look
 * the link up, so the link may be fine: with its database down, a server calls every link an "Invalid token" (recorded
 * on three generations).
 */
export const LINK_SENTENCES = {
  not_found: /^Invitation not found|^NOT_FOUND$/,
  already_accepted: /^Invitation has already been accepted/,
  expired: /^Invitation has expired/,
  lookup_failed: /^Invalid token$/,
} as const satisfies Record<string, RegExp>

/** Why a link is not valid. */
export type InvalidReason = keyof typeof LINK_SENTENCES

/** Reads the reason from the server's text about a link. An unknown text means `lookup_failed`. */
export function invalidReason(serverText = ''): InvalidReason {
  const reasons = Object.keys(LINK_SENTENCES) as InvalidReason[]
  return reasons.find((reason) => LINK_SENTENCES[reason].test(serverText)) ?? 'lookup_failed'
}
