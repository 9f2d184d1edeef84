/** How long a link may work: for so many seconds from when it is sent, or until a moment (milliseconds). */
export type Expiry = { seconds: number } | { until: number }

/** The shortest a link may work, in seconds: a mail takes its time. */
export const EXPIRY_MIN = 60

/**
 * The longest, in seconds: about 292 years. A server counts nanoseconds in 64 bits, and takes more for a date in the past
 * (upstream: invitation_handler.go). Zero and less it takes for 7 days.
 */
export const EXPIRY_MAX = 9_223_372_036

export type ExpiryProblem = 'missing' | 'too_soon' | 'too_late'

/** The moment a link ends that is made at `now`. Both in milliseconds. */
export function expiresAt(expiry: Expiry, now: number): number {
  return 'until' in expiry ? expiry.until : now + expiry.seconds * 1000
}

/** The same as `expiry_duration`: whole seconds. */
export function expiryDuration(expiry: Expiry, now: number): number {
  return Math.round((expiresAt(expiry, now) - now) / 1000)
}

export function expiryProblem(expiry: Expiry, now: number): ExpiryProblem | null {
  const seconds = expiryDuration(expiry, now)
  if (Number.isNaN(seconds)) return 'missing'
  if (seconds < EXPIRY_MIN) return 'too_soon'
  return seconds > EXPIRY_MAX ? 'too_late' : null
}
