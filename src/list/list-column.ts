import type { Invitation } from '../invitation/invitation'

/** The part of a column that a list sorts and searches by. */
export interface ListColumn {
  /** Unique among the columns; `sort.key` of a view names it. */
  id: string
  /** The column's value for an invitation. `null`, `undefined` and `NaN` mean unknown. */
  value: (invitation: Invitation) => unknown
  /** Compares two known values, as for `Array.prototype.sort`. @default numbers by size, text in the order of the locale */
  compare?: (a: unknown, b: unknown) => number
  /** Returns the text in which the column is searched. @default `valueText`; empty for an object */
  toText?: (value: unknown, invitation: Invitation) => string
}
