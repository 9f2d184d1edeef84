import type { Invitation } from '../invitation/invitation'
import { compareInLocale, rankValues, type Ranks } from './order'
import { valueText } from './value-text'

/** What a list knows of a column: what it sorts and searches by. */
export interface ListColumn {
  /** Unique among the columns; `sort.key` of a view names it. */
  id: string
  /** What the column says of an invitation. `null`, `undefined` and `NaN` stand for "unknown". */
  value: (invitation: Invitation) => unknown
  /** The order of two known values, as for `Array.prototype.sort`. @default numbers by size, texts in the order of the locale */
  compare?: (a: unknown, b: unknown) => number
  /** The text in which the column is searched. @default `valueText`, and nothing for an object */
  toText?: (value: unknown, invitation: Invitation) => string
}

// What these functions of an app throw costs a value, never the list. Whoever wants to hear of it hands in guarded ones.

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
