import type { InvitationRole } from '../invitation/invitation'
import type { InvitationStatus, StatusClock } from '../invitation/status'
import type { ListColumn } from './list-column'

/** The built-in sort keys. */
export type InvitationSortKey = 'email' | 'status' | 'role' | 'created_at' | 'expires_at'

export interface InvitationSort {
  /** One of the built-in keys, or the `id` of a column. */
  key: InvitationSortKey | (string & {})
  direction: 'ascending' | 'descending'
}

/** The search, filters and sort of a list. */
export interface InvitationView {
  /** Part of an email address, a role or a column's text. Case is ignored. */
  search?: string | undefined
  status?: InvitationStatus | undefined
  role?: string | undefined
  sort?: InvitationSort | undefined
}

export interface ArrangeOptions extends StatusClock {
  /** Returns the label of a role. Roles are sorted by label, and searched by label and name. Keep its identity stable. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
  /** The app's columns, to search and sort by. Keep the array's identity stable. */
  columns?: readonly ListColumn[] | undefined
  /** The locale that role labels and the app's columns are sorted in. @default the system's */
  locale?: string | undefined
}

/** Newest invitation first, the order of the server. */
export const NEWEST_FIRST: InvitationSort = { key: 'created_at', direction: 'descending' }

const SORT_KEYS: readonly string[] = ['email', 'status', 'role', 'created_at', 'expires_at']

/** A view's sort, or newest first if it is not valid: an app may read it from a URL, which can contain anything. */
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

/** The sort after a column is chosen: reversed if it is the current column, else in the column's natural direction. */
export function nextSort(current: InvitationSort, key: InvitationSort['key']): InvitationSort {
  if (current.key === key) {
    return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { key, direction: key === 'created_at' ? 'descending' : 'ascending' }
}
