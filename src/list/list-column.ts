import type { Invitation } from '../invitation/invitation'

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
