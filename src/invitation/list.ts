import { parseDate } from './dates'
import type { Invitation, InvitationRole } from './invitation'
import { INVITATION_STATUSES, invitationStatus, type InvitationStatus } from './status'

export type InvitationSortKey = 'email' | 'status' | 'role' | 'created_at' | 'expires_at'

export interface InvitationSort {
  key: InvitationSortKey
  direction: 'ascending' | 'descending'
}

/** What of a list is shown, and in which order. */
export interface InvitationView {
  /** Part of an e-mail address or a role; case does not matter. */
  search?: string
  status?: InvitationStatus | undefined
  role?: string | undefined
  sort?: InvitationSort
}

/** How the status of a row is decided: the instant (milliseconds) and the length of "soon" (milliseconds). */
export interface StatusClock {
  now: number
  expiringSoon?: number
}

export interface ArrangeOptions extends StatusClock {
  /** The word that people see for a role: searched and sorted by, next to the server's own name. */
  roleLabel?: (role: InvitationRole) => string
}

/** The newest invitation first, as the server sends them. */
export const NEWEST_FIRST: InvitationSort = { key: 'created_at', direction: 'descending' }

/** The order after a column was chosen: the other way round if it is the present one, else its natural direction. */
export function nextSort(current: InvitationSort, key: InvitationSortKey): InvitationSort {
  if (current.key === key) {
    return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { key, direction: key === 'created_at' ? 'descending' : 'ascending' }
}

/** How many invitations have each status. */
export function countByStatus(
  invitations: readonly Invitation[],
  { now, expiringSoon }: StatusClock,
): Record<InvitationStatus, number> {
  const counts = { pending: 0, expiring: 0, expired: 0, accepted: 0 }
  for (const invitation of invitations) counts[invitationStatus(invitation, now, expiringSoon)] += 1
  return counts
}

/** Numbers the invitations of people who have several. Lists come newest first, so the last one is number 1. */
export function numberRepeats(invitations: readonly Invitation[]): Map<Invitation, number> {
  const byEmail = new Map<string, Invitation[]>()
  for (const invitation of invitations) {
    const before = byEmail.get(invitation.email)
    if (before) before.unshift(invitation)
    else byEmail.set(invitation.email, [invitation])
  }
  const several = [...byEmail.values()].filter(({ length }) => length > 1)
  return new Map(several.flatMap((rows) => rows.map((row, index) => [row, index + 1] as const)))
}

/** The rows of a view: those that match, in its order. Rows with an unknown date stand last in either direction. */
export function arrangeInvitations(
  invitations: readonly Invitation[],
  view: InvitationView,
  { now, expiringSoon, roleLabel = (role) => role }: ArrangeOptions,
): Invitation[] {
  const needle = view.search?.trim().toLowerCase() ?? ''
  const statusOf = (invitation: Invitation) => invitationStatus(invitation, now, expiringSoon)
  const wordsOf = ({ email, role }: Invitation) => `${email} ${role} ${roleLabel(role)}`
  const rows = invitations.filter(
    (invitation) =>
      (!view.role || invitation.role === view.role) &&
      (!view.status || statusOf(invitation) === view.status) &&
      (!needle || wordsOf(invitation).toLowerCase().includes(needle)),
  )
  if (!view.sort) return rows
  const { key, direction } = view.sort
  const valueOf = (row: Invitation): SortValue => {
    if (key === 'created_at' || key === 'expires_at') return parseDate(row[key])
    if (key === 'status') return INVITATION_STATUSES.indexOf(statusOf(row))
    return (key === 'role' ? roleLabel(row.role) : row.email).toLowerCase()
  }
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }))
  const sign = direction === 'ascending' ? 1 : -1
  keyed.sort((a, b) => compareValues(a.value, b.value, sign))
  return keyed.map(({ row }) => row)
}

type SortValue = string | number | null

function compareValues(a: SortValue, b: SortValue, sign: number): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -sign : sign
}
