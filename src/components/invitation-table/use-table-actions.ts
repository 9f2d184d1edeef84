'use client'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { InvitationTableRow, UseInvitationTableResult } from '../../hooks/use-invitation-table'
import type { RowReport } from '../../hooks/use-row-reports'
import type { Invitation } from '../../invitation/invitation'
import { formatClock } from '../../messages/format'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { sharedEnglish } from '../../messages/shared'
import { useKit } from '../../provider/kit-context'
import { useMessages } from '../../provider/use-messages'
import type { InvitationRowActions } from './column'
import { mainAction } from './main-action'
import { useReportText } from './use-report-text'
import { useRowFocus } from './use-row-focus'

interface TableActionsOptions {
  table: UseInvitationTableResult
  root: RefObject<HTMLElement | null>
  heading: RefObject<HTMLElement | null>
  announce: (text: string) => void
}

/** What the drop-in adds to the headless half: it asks, announces, and looks after the focus. */
export function useTableActions({ table, root, heading, announce }: TableActionsOptions) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const shared = useMessages('shared', sharedEnglish)
  const { now: clock, locale, timeZone } = useKit()
  const reportText = useReportText()
  const moveFocus = useRowFocus(root, heading)
  const [menu, setMenu] = useState<{ key: string; anchor: HTMLElement } | null>(null)
  const [asking, setAsking] = useState<InvitationTableRow | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [refreshing, setRefreshing] = useState(false)
  const { resend, revoke, copied } = table

  const rows = useRef(table.rows)
  useEffect(() => {
    rows.current = table.rows
  }, [table.rows])

  const { actions, takeAway } = useMemo(() => {
    const tell = ({ email }: Invitation, text: string) => announce(words.about(email, text))

    async function takeAway(invitation: Invitation) {
      moveFocus({ row: neighbour(rows.current, invitation.id) })
      const report = await revoke(invitation)
      const text = reportText(invitation, report)
      if (report.type === 'revoked') {
        setDone(text)
        announce(text)
      } else {
        moveFocus({ row: invitation.id, button: 'more', ifLost: true })
        tell(invitation, text)
      }
    }

    async function sendAgain(invitation: Invitation) {
      const report: RowReport = await resend(invitation)
      // The row with the old link has left; the one with the new link is what comes next.
      if (report.type === 'resent') moveFocus({ row: report.invitation.id, ifLost: true })
      tell(invitation, reportText(invitation, report))
    }

    const actions: InvitationRowActions = {
      resend: (invitation) => void sendAgain(invitation),
      revoke: setAsking,
      retryRevoke: (invitation) => void takeAway(invitation),
      copied(invitation, worked) {
        copied(invitation, worked)
        if (worked) announce(shared.linkCopied)
        else tell(invitation, shared.copyFailed)
      },
      toggleMenu: ({ key }, anchor) =>
        setMenu((open) => (open?.key === key ? null : { key, anchor })),
    }
    return { actions, takeAway }
  }, [resend, revoke, copied, announce, moveFocus, reportText, words, shared])

  async function refresh() {
    const failedBefore = table.error !== null
    // The button that asks goes away with what it stands in.
    if (table.state === 'error') heading.current?.focus()
    else moveFocus({ row: null, ifLost: true })
    setRefreshing(true)
    const error = await table.refresh()
    setRefreshing(false)
    const time = formatClock(error ? table.updatedAt : clock(), { locale, timeZone })
    if (!error) announce(words.refreshed(time))
    // The first failure announces itself.
    else if (failedBefore && table.state === 'rows') announce(words.stale(time))
  }

  return {
    actions,
    menu,
    closeMenu: () => setMenu(null),
    asking,
    confirm() {
      if (!asking) return
      setAsking(null)
      void takeAway(asking.invitation)
    },
    cancel() {
      if (!asking) return
      setAsking(null)
      moveFocus({ row: asking.key, button: 'more' })
    },
    /** The last thing that was done to a row that is gone, in words. */
    done,
    refreshing,
    refresh: () => void refresh(),
  }
}

/** The row to go on with when this one leaves: the next with something to do, else the one before, else none. */
function neighbour(rows: readonly InvitationTableRow[], id: string): string | null {
  const at = rows.findIndex(({ invitation }) => invitation.id === id)
  const near = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0)).reverse()]
  return near.find((row) => mainAction(row) !== null)?.key ?? null
}
