/** Nothing shorter is a token or a password that a server takes. */
const SHORTEST_SECRET = 8

/**
 * Whether one of the secrets stands anywhere in what somebody threw: in its words, its stack, or a request it
 * carries. The padding of a token may be written in any way.
 */
export function holdsSecret(thrown: unknown, secrets: readonly unknown[]): boolean {
  const long = secrets
    .filter((secret) => typeof secret === 'string')
    .map((secret) => secret.replace(/(=|%3d)+$/i, ''))
    .filter((secret) => secret.length >= SHORTEST_SECRET)
  const seen = new Set<unknown>()
  const holds = (value: unknown): boolean => {
    if (typeof value === 'string') return long.some((secret) => value.includes(secret))
    if (typeof value !== 'object' || value === null || seen.has(value)) return false
    seen.add(value)
    return Reflect.ownKeys(value).some((key) => holds(Reflect.get(value, key)))
  }
  try {
    return long.length > 0 && holds(thrown)
  } catch {
    return true // What cannot be looked into is not kept.
  }
}
