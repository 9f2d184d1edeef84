/**
 * Parses a date as Fluxbase sends it. Returns milliseconds since the epoch, or `null` if the text is blank, unreadable,
 * or Go's zero time (`0001-01-01T00:00:00Z`).
 */
export function parseDate(text: string | undefined): number | null {
  if (!text) return null
  const time = Date.parse(text)
  return Number.isNaN(time) || time < YEAR_1000 ? null : time
}

const YEAR_1000 = Date.UTC(1000, 0, 1)
