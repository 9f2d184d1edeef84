import type { InvitationStatus } from '../invitation/status'
import { grouped } from './basics'

/** The texts that the table shows first. They are separate so that those of its menus, dialogs and bars load with them. A `date` is already formatted ("30 November"), or `null` if it is unknown. */
export interface TableBasicMessages {
  title: string
  /** When the shown list was read: "updated 10:42". */
  updated: (clock: string) => string
  refresh: string
  refreshed: (clock: string) => string
  invite: string

  /** The text alternative of the coloured bar. */
  summary: (counts: Record<InvitationStatus, number>) => string
  filterByStatus: string
  all: string
  search: string
  /** In the search box of a phone, where there is no room for `search`. */
  searchShort: string
  role: string
  anyRole: string
  clearSearch: string
  clearFilters: string
  /** Labels of the buttons that open the filters and the sort order where there is little room. They show the current choice. */
  filter: string
  sortBy: string
  sortOrder: string
  sortOrders: Record<'newest' | 'oldest' | 'ascending' | 'descending', string>
  /** The number of invitations in the list, and announced once the filters have stopped changing: "128 invitations". */
  results: (count: number) => string
  /** "7 of 128" */
  shown: (values: { shown: number; total: number }) => string

  /** The table's caption, which only screen readers read. */
  caption: string
  /** The accessible name of the table's scroll container. */
  scroller: string
  /** Links that let keyboard users skip the rows, forwards and backwards. */
  skipRows: string
  skipRowsBack: string
  columns: Record<
    'select' | 'person' | 'status' | 'role' | 'invited' | 'expires' | 'actions',
    string
  >
  /** The inviter: "by you". */
  by: (name: string) => string
  joined: (date: string) => string
  /** Replaces the status until the server has confirmed the invitation. */
  sending: string
  timesIn: (zone: string) => string
  exactTimes: string

  selectRow: (email: string) => string
  selectAll: string
  selected: (count: number) => string
  clear: string
  /** Starts selecting rows where there is no room for their checkboxes, and ends it. */
  select: string
  done: string
  exportCsv: string
  /** Headers of the file's extra columns (`by`, `joined`), and the beginning of its name (`file`). */
  exported: Record<'by' | 'joined' | 'file', string>
  /** Announced after the rows have been sorted. */
  sorted: Record<'ascending' | 'descending', (column: string) => string>
  exportFailed: string
  compact: string

  /** For an address with a space or an invisible character, which is shown as its code. */
  unseenSigns: string
  /** For a domain with non-ASCII letters. It tells look-alike domains apart. */
  writtenAs: (domain: string) => string
  /** Numbers one of several invitations for the same address, so that the names of actions stay unique. */
  repeated: (values: { email: string; number: number }) => string
  /** Accessible names of actions, unique on the page. Each starts with the button's visible text. */
  copyLinkFor: (email: string) => string
  copyNewLink: string
  copyNewLinkFor: (email: string) => string
  resend: string
  resendFor: (email: string) => string
  moreFor: (email: string) => string
  linkUnsafe: string

  /** For an invitation that is not the latest for its address. */
  newer: (date: string | null) => string

  loading: string
  emptyTitle: string
  emptyText: string
  noMatch: (search: string) => string
  noMatchFilters: string
  errorTitle: string
  forbiddenTitle: string
  /** The last refresh failed, so older rows are shown. */
  stale: (clock: string) => string
  unreadable: (count: number) => string
}

export const tableBasicsEnglish: TableBasicMessages = {
  title: 'Invitations',
  updated: (clock) => `updated ${clock}`,
  refresh: 'Refresh',
  refreshed: (clock) => `Updated at ${clock}.`,
  invite: 'Invite people',

  summary: ({ pending, expiring, expired, accepted }) =>
    `${grouped(pending)} pending, ${grouped(expiring)} expiring soon, ${grouped(expired)} expired, ${grouped(accepted)} accepted`,
  filterByStatus: 'Filter by status',
  all: 'All',
  search: 'Search by e-mail or role',
  searchShort: 'Search',
  role: 'Role',
  anyRole: 'Any role',
  clearSearch: 'Clear search',
  clearFilters: 'Clear filters',
  filter: 'Filter',
  sortBy: 'Sort by',
  sortOrder: 'Order',
  sortOrders: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    ascending: 'Ascending',
    descending: 'Descending',
  },
  results: (count) => (count === 1 ? '1 invitation' : `${grouped(count)} invitations`),
  shown: ({ shown, total }) => `${grouped(shown)} of ${grouped(total)}`,

  caption: 'Invitations',
  scroller: 'Table of invitations',
  skipRows: 'Skip the rows',
  skipRowsBack: 'Back to the start of the rows',
  columns: {
    select: 'Selected',
    person: 'Person',
    status: 'Status',
    role: 'Role',
    invited: 'Invited',
    expires: 'Expires',
    actions: 'Actions',
  },
  by: (name) => `by ${name}`,
  joined: (date) => `joined ${date}`,
  sending: 'Sending…',
  timesIn: (zone) => `Times in ${zone}`,
  exactTimes: 'Exact times',

  selectRow: (email) => `Select ${email}`,
  selectAll: 'Select all',
  selected: (count) => `${grouped(count)} selected`,
  clear: 'Clear',
  select: 'Select',
  done: 'Done',
  exportCsv: 'Export CSV',
  exported: { by: 'Invited by', joined: 'Joined', file: 'invitations' },
  sorted: {
    ascending: (column) => `Sorted by ${column}, ascending.`,
    descending: (column) => `Sorted by ${column}, descending.`,
  },
  exportFailed: 'The file couldn’t be created. Try again.',
  compact: 'Compact rows',

  unseenSigns: 'This address contains a space or an invisible character, shown as its code.',
  writtenAs: (domain) => `Mail servers write the part after the @ as ${domain}.`,
  repeated: ({ email, number }) => `${email} (${number})`,
  copyLinkFor: (email) => `Copy link for ${email}`,
  copyNewLink: 'Copy new link',
  copyNewLinkFor: (email) => `Copy new link for ${email}`,
  resend: 'Resend',
  resendFor: (email) => `Resend invitation to ${email}`,
  moreFor: (email) => `More actions for ${email}`,
  linkUnsafe:
    'The server created a link that isn’t a web address, so it can’t be copied. Check the server’s base URL, then resend.',

  newer: (date) =>
    date === null ? 'There’s a newer invitation.' : `There’s a newer invitation from ${date}.`,

  loading: 'Loading invitations…',
  emptyTitle: 'No invitations yet',
  emptyText: 'Invite people to join your dashboard.',
  noMatch: (search) => `No invitations match “${search}”.`,
  noMatchFilters: 'No invitations match these filters.',
  errorTitle: 'Invitations can’t be shown right now',
  forbiddenTitle: 'You don’t have access to invitations',
  stale: (clock) => `Couldn’t refresh. Showing the list from ${clock}.`,
  unreadable: (count) =>
    count === 1
      ? '1 invitation couldn’t be read and isn’t shown.'
      : `${grouped(count)} invitations couldn’t be read and aren’t shown.`,
}
