'use client'
import { useCallback, useMemo, useState } from 'react'
import type { FluxbaseError } from '../client/errors'
import type { Invitation, InvitationRole } from '../invitation/invitation'
import {
  arrangeInvitations,
  countByStatus,
  NEWEST_FIRST,
  nextSort,
  numberRepeats,
  type InvitationSort,
  type InvitationSortKey,
  type InvitationView,
} from '../invitation/list'
import { rolesIn } from '../invitation/roles'
import { invitationStatus, nextStatusChange, type InvitationStatus } from '../invitation/status'
import { useKit } from '../provider/kit-context'
import { isOptimistic } from '../queries/list-cache'
import { useInvitationLinks } from './use-invitation-links'
import { useInvitations } from './use-invitations'
import { useNow } from './use-now'
import { useRevokeBlocker, type RevokeBlocker } from './use-revoke-blocker'
import { useRowReports, type RowReport, type RowReports } from './use-row-reports'

export interface UseInvitationTableOptions {
  /**
   * What is shown at first.
   * @default everything, the newest first
   */
  defaultView?: InvitationView | undefined
  /** The word that people see for a role, so that they can search for it. Keep its identity stable. */
  roleLabel?: ((role: InvitationRole) => string) | undefined
}

/** One row, decided for the present instant. */
export interface InvitationTableRow {
  /** Unique within the list, even where a server sends an id twice. */
  key: string
  invitation: Invitation
  /** Which of several invitations for the same address this is, the oldest being 1; `null` if there is only one. */
  repeat: number | null
  status: InvitationStatus
  /** Asked for and not confirmed by the server yet: nothing can be done with it. */
  isSending: boolean
  /** `null` if this session was never handed it. */
  link: string | null
  /** Why it cannot be revoked from here, or `null` if it can. */
  revokeBlocker: RevokeBlocker | null
  /** What became of the last thing that was asked of this row. */
  report: RowReport | null
  /** After a resend that leaves this row in place: the link of the new invitation. */
  newLink: string | null
}

export interface UseInvitationTableResult extends Omit<RowReports, 'reports'> {
  /** In this order: `error` only where there is nothing to show, and always for a person who may not look. */
  state: 'pending' | 'error' | 'empty' | 'rows'
  /** Also set while old rows are shown: the last refresh failed. */
  error: FluxbaseError | null
  /** The rows of the view, in its order. */
  rows: readonly InvitationTableRow[]
  /** Of the whole list, whatever the view. */
  total: number
  counts: Record<InvitationStatus, number>
  roles: readonly InvitationRole[]
  /** How many different addresses stand in the list. */
  people: number
  /** Rows of the answer that nobody could read. */
  unreadable: number
  view: InvitationView & { sort: InvitationSort }
  /** Changes parts of the view. */
  setView: (change: Partial<InvitationView>) => void
  sortBy: (key: InvitationSortKey) => void
  /** Whether anything keeps rows from being shown. */
  isFiltered: boolean
  /** Search, status and role as if never touched; the order stays. */
  clearFilters: () => void
  /** Milliseconds, by the provider's clock. Changes with the minute and with every status. */
  now: number
  /** When the list was received, in milliseconds by the provider's clock. */
  updatedAt: number
  isRefreshing: boolean
  /** Asks the server again. Resolves with what went wrong, or `null`. */
  refresh: () => Promise<FluxbaseError | null>
}

/**
 * Everything that `InvitationTable` knows and can do, without a pixel. One query feeds rows, counts and roles; one clock,
 * which wakes with the minute and with the next change of a status, decides them all.
 *
 * @example
 * const { rows, view, setView, revoke } = useInvitationTable()
 */
export function useInvitationTable({
  defaultView,
  roleLabel,
}: UseInvitationTableOptions = {}): UseInvitationTableResult {
  const { now: clock, expiringSoon } = useKit()
  const { data, error, isPending, isFetching, dataUpdatedAt, refetch } = useInvitations()
  const { reports, ...operations } = useRowReports()
  const links = useInvitationLinks()
  const blockerOf = useRevokeBlocker()
  const [view, setWholeView] = useState({ sort: NEWEST_FIRST, ...defaultView })
  const invitations = data?.invitations ?? NONE

  const now = useNow(
    useCallback(
      (at) => {
        const minute = (Math.floor(at / MINUTE) + 1) * MINUTE
        return Math.min(nextStatusChange(invitations, at, expiringSoon) ?? minute, minute)
      },
      [invitations, expiringSoon],
    ),
  )
  // The cache stamps its data by the system's clock; a clock of the app's own may be behind it.
  const updatedAt = useMemo(() => Math.min(dataUpdatedAt, clock()), [dataUpdatedAt, clock])

  const repeats = useMemo(() => numberRepeats(invitations), [invitations])
  const rows = useMemo(() => {
    const times = new Map<string, number>()
    return arrangeInvitations(invitations, view, { now, expiringSoon, roleLabel }).map(
      (invitation): InvitationTableRow => {
        const { id } = invitation
        const before = times.get(id) ?? 0
        times.set(id, before + 1)
        const report = reports.get(id) ?? null
        return {
          key: before ? `${id} ${before}` : id,
          invitation,
          repeat: repeats.get(invitation) ?? null,
          status: invitationStatus(invitation, now, expiringSoon),
          isSending: isOptimistic(invitation),
          link: links.get(invitation),
          revokeBlocker: blockerOf(invitation),
          report,
          newLink:
            report?.type === 'resent' && report.invitation.id !== id
              ? links.get(report.invitation)
              : null,
        }
      },
    )
  }, [invitations, repeats, view, now, expiringSoon, roleLabel, reports, links, blockerOf])

  const whole = useMemo(
    () => ({
      total: invitations.length,
      counts: countByStatus(invitations, { now, expiringSoon }),
      roles: rolesIn(invitations),
      people: new Set(invitations.map(({ email }) => email.toLowerCase())).size,
    }),
    [invitations, now, expiringSoon],
  )

  const setView = useCallback(
    (change: Partial<InvitationView>) => setWholeView((before) => ({ ...before, ...change })),
    [],
  )
  const sortBy = useCallback(
    (key: InvitationSortKey) =>
      setWholeView((before) => ({ ...before, sort: nextSort(before.sort, key) })),
    [],
  )
  const clearFilters = useCallback(() => setWholeView(({ sort }) => ({ sort })), [])
  const refresh = useCallback(async () => (await refetch()).error, [refetch])

  const unreadable = data?.unreadable ?? 0
  return {
    ...operations,
    ...whole,
    state: stateOf(isPending, data !== undefined, error, whole.total + unreadable),
    error,
    rows,
    unreadable,
    view,
    setView,
    sortBy,
    isFiltered: Boolean(view.search?.trim() || view.status || view.role),
    clearFilters,
    now,
    updatedAt,
    isRefreshing: isFetching && !isPending,
    refresh,
  }
}

const MINUTE = 60_000
const NONE: readonly Invitation[] = []

function stateOf(
  isPending: boolean,
  hasData: boolean,
  error: FluxbaseError | null,
  known: number,
): UseInvitationTableResult['state'] {
  if (isPending) return 'pending'
  // Whoever may no longer look is not shown what was there before.
  if (error && (!hasData || error.code === 'forbidden')) return 'error'
  return known === 0 ? 'empty' : 'rows'
}
