import type { InvitationRole } from '../invitation/invitation'
import type { InvitationStatus, StatusClock } from '../invitation/status'
import type { ListColumn } from './list-column'

/** What every list sorts by. */
export type InvitationSortKey = 'email' | 'status' | 'role' | 'created_at' | 'expires_at'

export interface InvitationSort {
  /** One of the built-in keys, or the `id` of a column. */
  key: InvitationSortKey | (string & {})
  direction: 'ascending' | 'descending'
}

/** What of a list is shown, and in which order. */
export interface InvitationView {
  /** Part of an e-mail address, of a role or of a column's text; case does not matter. */
  search?: string | undefined
  status?: InvitationStatus | undefined
  role?: string | undefined
  sort?: InvitationSort | undefined
}

export interface ArrangeOptions extends StatusClock {
  /** The word that people see for a role: searched and sorted by, next to the server's own name. Keep its identity stable. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
  /** Columns of the app's, to search and to sort by. Keep the array's identity stable. */
  columns?: readonly ListColumn[] | undefined
  /** Whose order texts are sorted in: role labels and columns of the app's. @default the system's */
  locale?: string | undefined
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
