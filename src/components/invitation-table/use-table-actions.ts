'use client'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { InvitationRows } from '../../hooks/table/invitation-rows'
import { useUserScopedState } from '../../provider/use-user-scoped-state'
import type { InvitationTableRow, UseInvitationTableResult } from '../../hooks/use-invitation-table'
import type { RowReport } from '../../hooks/table/row-report'
import type { Invitation } from '../../invitation/invitation'
import { displayEmail } from '../../format/display-email'
import { formatClock } from '../../format/format-date'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { sharedEnglish } from '../../messages/shared'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import type { InvitationRowActions } from './columns/column'
import { mainAction } from './columns/main-action'
import { useReportText } from './notices/use-report-text'
import { useRowFocus } from './rows/use-row-focus'

interface TableActionsOptions {
  table: UseInvitationTableResult
  root: RefObject<HTMLElement | null>
  heading: RefObject<HTMLElement | null>
  announce: (text: string) => void
}

/** What `InvitationTable` adds to the headless hook: confirmation, announcements and focus. */
export function useTableActions({ table, root, heading, announce }: TableActionsOptions) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const shared = useMessages('shared', sharedEnglish)
  const { now: clock, locale, timeZone } = useKit()
  const reportText = useReportText()
  const moveFocus = useRowFocus(root, heading, (key, place) => neighbour(table.rows, key, place))
  const [menu, setMenu] = useUserScopedState<{
    key: string
    place: number
    anchor: HTMLElement
  } | null>(null)
  const [asking, setAsking] = useUserScopedState<{ row: InvitationTableRow; place: number } | null>(
    null,
  )
  const [done, setDone] = useUserScopedState<string | null>(null)
  const [refreshing, setRefreshing] = useState(false)
  const { resend, revoke, check, copied, selectRows } = table
  /** The last announcement about each invitation, by id. */
  const said = useRef(new Map<string, string>())
  /** The key of the row that was selected or deselected last. */
  const chosen = useRef<string | null>(null)

  const rows = useRef(table.rows)
  useEffect(() => {
    rows.current = table.rows
  }, [table.rows])

  // Runs after every commit: while its menu is open, the row may be removed, or lose its buttons because nothing is left to do.
  useEffect(() => {
    if (!menu || menu.anchor.isConnected) return
    moveFocus({ row: neighbour(table.rows, menu.key, menu.place), ifLost: true })
    setMenu(null)
  })

  const { actions, takeAway } = useMemo(() => {
    const tell = ({ email }: Invitation, text: string) =>
      announce(words.about(displayEmail(email), text))

    /** Announces reports as they arrive, but each text only once per user action. */
    function teller(invitation: Invitation) {
      const { id } = invitation
      said.current.delete(id)
      return (report: RowReport) => {
        const text = reportText(invitation, report)
        if (said.current.get(id) === text) return
        said.current.set(id, text)
        if (report.type !== 'revoked') return tell(invitation, text)
        setDone(text)
        announce(text)
      }
    }

    async function takeAway(invitation: Invitation) {
      moveFocus({ row: neighbour(rows.current, invitation.id) })
      const tellReport = teller(invitation)
      const report = await revoke(invitation, tellReport)
      if (report.type !== 'revoked') {
        moveFocus({ row: invitation.id, button: 'more', ifLost: true })
      }
      tellReport(report)
    }

    async function sendAgain(invitation: Invitation) {
      const orRow = neighbour(rows.current, invitation.id)
      const tellReport = teller(invitation)
      const report = await resend(invitation, tellReport)
      // The old row has been removed, and the row with the new link replaces it.
      if (report.type === 'resent') moveFocus({ row: report.invitation.id, orRow, ifLost: true })
      tellReport(report)
    }

    async function checkAgain(invitation: Invitation) {
      const tellReport = teller(invitation)
      const report = await check(invitation)
      if (report) tellReport(report)
    }

    const actions: InvitationRowActions = {
      resend: (invitation) => void sendAgain(invitation),
      revoke: (row) => setAsking({ row, place: rows.current.placeOf(row.key) }),
      retryRevoke: (invitation) => void takeAway(invitation),
      check: (invitation) => void checkAgain(invitation),
      copied(invitation, worked) {
        copied(invitation, worked)
        if (worked) announce(shared.linkCopied)
        else tell(invitation, shared.copyFailed)
      },
      toggleMenu: ({ key }, anchor) => {
        const place = rows.current.placeOf(key)
        setMenu((open) => (open?.key === key ? null : { key, place, anchor }))
      },
      select({ key }, selected, through) {
        const keys = through ? between(rows.current, chosen.current, key) : [key]
        chosen.current = key
        selectRows(keys, selected)
      },
    }
    return { actions, takeAway }
  }, [
    resend,
    revoke,
    check,
    copied,
    selectRows,
    announce,
    moveFocus,
    reportText,
    words,
    shared,
    setMenu,
    setAsking,
    setDone,
  ])

  async function refresh() {
    const failedBefore = table.error !== null
    // The retry button is removed together with the message that contains it.
    if (table.state === 'error') heading.current?.focus()
    else moveFocus({ row: null, ifLost: true })
    setRefreshing(true)
    const error = await table.refresh()
    setRefreshing(false)
    const time = formatClock(error ? table.updatedAt : clock(), { locale, timeZone })
    if (!error) announce(words.refreshed(time))
    // A first failure renders an alert, which announces itself.
    else if (failedBefore && table.state === 'rows') announce(words.stale(time))
  }

  return {
    actions,
    menu,
    closeMenu: () => setMenu(null),
    asking: asking && asking.row.invitation,
    confirm() {
      if (!asking) return
      setAsking(null)
      void takeAway(asking.row.invitation)
    },
    cancel() {
      if (!asking) return
      setAsking(null)
      const { row, place } = asking
      // The row may have been removed while the dialog was open.
      if (table.rows.placeOf(row.key, place) >= 0) moveFocus({ row: row.key, button: 'more' })
      else moveFocus({ row: neighbour(table.rows, row.key, place) })
    },
    /** The last action that removed a row, in words. */
    done,
    refreshing,
    refresh: () => void refresh(),
    focusHeading: () => moveFocus({ row: null }),
  }
}

/**
 * The row to focus when this one is removed: the next row that has an action, else the previous one, else none.
 *
 * @param place the row's last place, if it has been removed already
 */
function neighbour(rows: InvitationRows, id: string, place = 0): string | null {
  const found = rows.placeOf(id, place)
  const at = found < 0 ? place - 1 : found
  for (const step of [1, -1]) {
    for (let row = rows.at(at + step), away = 1; row; away += 1, row = rows.at(at + step * away)) {
      if (mainAction(row) !== null) return row.key
    }
  }
  return null
}

/** The keys from one row to another, both included; only `to` if `from` is not in the view. */
function between(rows: InvitationRows, from: string | null, to: string): string[] {
  const end = rows.placeOf(to)
  const start = from === null ? -1 : rows.placeOf(from, end)
  if (start < 0) return [to]
  const [first, last] = start < end ? [start, end] : [end, start]
  return Array.from({ length: last - first + 1 }, (_, index) => rows.keyAt(first + index)!)
}
