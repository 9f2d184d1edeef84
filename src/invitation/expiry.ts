/**
 * How long a link works: a number of seconds from when it is sent, or until an instant (milliseconds since the epoch).
 */
export type Expiry = { seconds: number } | { until: number }

/** The shortest lifetime of a link, in seconds. E-mail takes a while to arrive. */
export const EXPIRY_MIN = 60

/**
 * The longest lifetime of a link, in seconds: about 292 years. Servers count nanoseconds in a signed 64-bit integer,
 * and read anything longer as a date in the past (upstream: invitation_handler.go). They replace zero and negative
 * values with 7 days.
 */
export const EXPIRY_MAX = 9_223_372_036

export type ExpiryProblem = 'missing' | 'too_soon' | 'too_late'

/** The instant at which a link created at `now` expires. Both are in milliseconds. */
export function expiresAt(expiry: Expiry, now: number): number {
  return 'until' in expiry ? expiry.until : now + expiry.seconds * 1000
}

/** The lifetime to send as `expiry_duration`, in whole seconds. */
export function expiryDuration(expiry: Expiry, now: number): number {
  return Math.round((expiresAt(expiry, now) - now) / 1000)
}

export function expiryProblem(expiry: Expiry, now: number): ExpiryProblem | null {
  const seconds = expiryDuration(expiry, now)
  if (Number.isNaN(seconds)) return 'missing'
  if (seconds < EXPIRY_MIN) return 'too_soon'
  return seconds > EXPIRY_MAX ? 'too_late' : null
}
