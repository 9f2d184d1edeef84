import type { Invitation } from '../invitation/invitation'
import { valueText } from '../format/value-text'
import type { ListColumn } from './list-column'
import { compareInLocale, rankValues, type Ranks } from './order'

// A column's function that throws costs a value, never the list. To be told about it, pass functions that are guarded.

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

/** The text of a column that is searched, blank where there is none. */
export function columnText({ value, toText }: ListColumn, invitation: Invitation): string {
  const text = valueOr<unknown>('', () => {
    const known = value(invitation)
    return toText ? toText(known, invitation) : valueText(known)
  })
  return typeof text === 'string' ? text : ''
}

/** `undefined` for all that stands for "unknown". */
const knownOf = (value: unknown) => (Number.isNaN(value) ? undefined : (value ?? undefined))

/** A date by its time, another object by its text. */
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
