import type { Invitation, InvitationRole } from './invitation'
import type { InvitationStatus, StatusClock } from './status'

export type InvitationSortKey = 'email' | 'status' | 'role' | 'created_at' | 'expires_at'

/** A column by which a list can be sorted and searched, beside the fields that it is always sorted by. */
export interface ListColumn {
  /** The key of its order. */
  id: string
  /** `null`, `undefined`, `NaN` and an invalid date are unknown, and stand last in either direction. */
  value: (invitation: Invitation) => unknown
  /** Orders two known values. @default text by its language, anything else by size */
  compare?: ((a: unknown, b: unknown) => number) | undefined
  /** What is searched. @default the value itself, where it can be written */
  toText?: ((value: unknown, invitation: Invitation) => string) | undefined
}

export interface InvitationSort {
  /** A field of the list, or the `id` of a column. */
  key: InvitationSortKey | (string & {})
  direction: 'ascending' | 'descending'
}

/** What of a list is shown, and in which order. */
export interface InvitationView {
  /** Part of an e-mail address, a role or the text of a column; case does not matter. */
  search?: string | undefined
  status?: InvitationStatus | undefined
  role?: string | undefined
  sort?: InvitationSort | undefined
}

export interface ArrangeOptions extends StatusClock {
  /** The word that people see for a role: searched and sorted by, next to the server's own name. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
  /** Sorted and searched by, next to the fields of the list. */
  columns?: readonly ListColumn[] | undefined
}

/** The newest invitation first, as the server sends them. */
export const NEWEST_FIRST: InvitationSort = { key: 'created_at', direction: 'descending' }

const SORT_KEYS: readonly string[] = ['email', 'status', 'role', 'created_at', 'expires_at']

/** The order of a view, or the newest first: an app may have read it from an address, where anything may stand. */
export function sortOf(
  { sort }: InvitationView = {},
  columns: readonly ListColumn[] = [],
): InvitationSort {
  const isKnown =
    sort &&
    (SORT_KEYS.includes(sort.key) || columns.some(({ id }) => id === sort.key)) &&
    (sort.direction === 'ascending' || sort.direction === 'descending')
  return isKnown ? sort : NEWEST_FIRST
}

/** The order after a column was chosen: the other way round if it is the present one, else its natural direction. */
export function nextSort(current: InvitationSort, key: InvitationSort['key']): InvitationSort {
  if (current.key === key) {
    return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { key, direction: key === 'created_at' ? 'descending' : 'ascending' }
}
