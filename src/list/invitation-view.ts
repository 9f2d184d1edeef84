import type { InvitationRole } from '../invitation/invitation'
import { INVITATION_STATUSES, type InvitationStatus, type StatusClock } from '../invitation/status'
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

export const isNewestFirst = ({ key, direction }: InvitationSort) =>
  key === NEWEST_FIRST.key && direction === NEWEST_FIRST.direction

const SORT_KEYS: readonly string[] = ['email', 'status', 'role', 'created_at', 'expires_at']

/**
 * The parts of a view that a list can have, in the same object if all are. An app may read a view from a URL or a store, which can
 * contain anything.
 */
export function usableView(given: unknown, columns: readonly ListColumn[] = []): InvitationView {
  const view = Object(given) as InvitationView
  const { search, status, role, sort } = view
  const used: InvitationView = {
    search: typeof search === 'number' ? String(search) : textOr(search),
    status: status && INVITATION_STATUSES.includes(status) ? status : undefined,
    role: textOr(role),
    sort: isSort(sort, columns) ? sort : undefined,
  }
  const isUsed = (name: keyof InvitationView) => used[name] === (view[name] ?? undefined)
  return PARTS.every(isUsed) && view === given ? view : used
}

const PARTS = ['search', 'status', 'role', 'sort'] as const
const textOr = (value: unknown) => (typeof value === 'string' ? value : undefined)

const isSort = (sort: InvitationSort | undefined, columns: readonly ListColumn[]) =>
  (SORT_KEYS.includes(sort?.key ?? '') || columns.some(({ id }) => id === sort?.key)) &&
  (sort?.direction === 'ascending' || sort?.direction === 'descending')

/** The sort after a column is chosen: reversed if it is the current column, else in the column's natural direction. */
export function nextSort(current: InvitationSort, key: InvitationSort['key']): InvitationSort {
  if (current.key === key) {
    return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { key, direction: key === 'created_at' ? 'descending' : 'ascending' }
}
