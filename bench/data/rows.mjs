/** @typedef {{ id: string, email: string, role: string, invited_by: string, expires_at: string, accepted: boolean, accepted_at?: string, created_at: string }} Row */

/** The current time on every page, in milliseconds since the epoch. */
export const NOW = Date.UTC(2026, 10, 23, 9)

const FIRST = ['ada', 'grace', 'alan', 'katherine', 'edsger', 'barbara', 'joan', 'margaret', 'tim']
const LAST = ['lovelace', 'hopper', 'turing', 'johnson', 'dijkstra', 'liskov', 'clarke', 'hamilton']
const MINUTE = 60_000

/**
 * Creates the rows of a list as a server sends them, newest first. They are the same in every run.
 * @param {number} count
 * @returns {Row[]}
 */
export function rowsOf(count) {
  return Array.from({ length: count }, (_, at) => {
    const created = NOW - (at + 1) * 3 * MINUTE
    const expires = created + (1 + (at % 14)) * 24 * 60 * MINUTE
    const accepted = at % 5 === 1
    const name = `${FIRST[at % FIRST.length]}.${LAST[(at * 7) % LAST.length]}`
    return {
      id: `${hex(at, 8)}-7c1d-4e2a-9b3f-${hex(at * 7919, 12)}`,
      email: `${name}.${(at * 7919) % 1_000_003}@example${at % 97}.com`,
      role: at % 7 === 0 ? 'dashboard_admin' : 'dashboard_user',
      invited_by: `00000000-0000-4000-8000-${hex(at % 12, 12)}`,
      expires_at: time(expires),
      accepted,
      ...(accepted && { accepted_at: time(created + MINUTE) }),
      created_at: time(created),
    }
  })
}

/** @param {number} value @param {number} digits */
const hex = (value, digits) => value.toString(16).padStart(digits, '0')

/** Go's RFC 3339 with microseconds. @param {number} at */
const time = (at) => new Date(at).toISOString().replace('Z', '456Z')

/** @param {readonly Row[]} rows */
export const bodyOf = (rows) => JSON.stringify({ invitations: rows })
