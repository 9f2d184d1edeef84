import type { Invitation } from '../invitation/invitation'
import { valueText } from '../format/value-text'
import type { ListColumn } from './list-column'
import { compareInLocale, rankValues, type Ranks } from './order'

// If a column's function throws, only that value is lost, never the list. To have errors reported, pass guarded functions.

/** Ranks the invitations by a column's values. */
export function rankColumn(
  { value, compare }: ListColumn,
  invitations: readonly Invitation[],
  locale: string | undefined,
): Ranks {
  const known = (invitation: Invitation) =>
    knownOf(compare ? value(invitation) : comparable(value(invitation)))
  const values = invitations.map((invitation) => valueOr(undefined, () => known(invitation)))
  const own = compare && ((a: unknown, b: unknown) => valueOr(0, () => Number(compare(a, b)) || 0))
  return rankValues(values, own ?? compareInLocale(locale))
}

/** The text in which a column is searched; empty if there is none. */
export function columnText({ value, toText }: ListColumn, invitation: Invitation): string {
  const text = valueOr<unknown>('', () => {
    const known = value(invitation)
    return toText ? toText(known, invitation) : valueText(known)
  })
  return typeof text === 'string' ? text : ''
}

/** Maps `null` and `NaN`, which also mean unknown, to `undefined`. */
const knownOf = (value: unknown) => (Number.isNaN(value) ? undefined : (value ?? undefined))

/** Converts a date to its time, and any other object or symbol to its text. */
function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  return Object(value) === value || typeof value === 'symbol' ? String(value) : value
}

function valueOr<T>(fallback: T, value: () => T): T {
  try {
    return value()
  } catch {
    return fallback
  }
}
