import type { RefObject } from 'react'
import type { InvitationRows } from '../../hooks/table/invitation-rows'
import type { RowReport } from '../../hooks/table/row-report'
import type { InvitationTableRow, UseInvitationTableResult } from '../../hooks/use-invitation-table'
import type { Invitation } from '../../invitation/invitation'
import type { Kit } from '../../provider/kit-context'
import { preloadParts } from '../../provider/use-lazy-parts'
import type { InvitationRowActions } from './columns/column'
import { mainButtonOf } from './columns/main-action'
import { loadActionParts } from './load-action-parts'
import { neighbour } from './rows/neighbour'
import type { FocusTarget } from './rows/use-row-focus'
import type { OpenMenu } from './rows/use-row-menu'

/** What the actions work with. An action that is under way keeps what it began with, even if the user changes. */
export interface RowActionContext {
  table: UseInvitationTableResult
  kit: Kit
  linkCopied: string
  announce: (text: string) => void
  moveFocus: (target: FocusTarget) => void
  setMenu: (next: (open: OpenMenu | null) => OpenMenu | null) => void
  setAsking: (asking: { row: InvitationTableRow; place: number }) => void
  setDone: (text: string) => void
}

/** The handlers of the rows, with their announcements and their moves of the focus. */
export function createRowActions(
  latest: Readonly<RefObject<RowActionContext>>,
): InvitationRowActions {
  /** The last announcement about each invitation, by id. */
  const said = new Map<string, string>()
  /** The key of the row that was selected or deselected last. */
  let chosen: string | null = null

  /** Announces reports as they arrive, but each text only once per user action. */
  function teller(
    invitation: Invitation,
    { kit, announce, setDone }: RowActionContext,
  ): (report: RowReport) => Promise<void> {
    const { id } = invitation
    said.delete(id)
    return async (report) => {
      // Without it, an alert in the row says so.
      const parts = await loadActionParts().catch(() => null)
      const text = parts?.announcementOf(kit, invitation, report)
      if (text === undefined || said.get(id) === text) return
      said.set(id, text)
      if (report.type === 'revoked') setDone(text)
      announce(text)
    }
  }

  return {
    async resend(invitation) {
      const { table, moveFocus } = latest.current
      const orRow = neighbour(table.rows, invitation.id)
      const tell = teller(invitation, latest.current)
      const report = await table.resend(invitation, tell, preloadParts(loadActionParts))
      // The old row has been removed, and the row with the new link replaces it.
      if (report.type === 'resent') moveFocus({ row: report.invitation.id, orRow, ifLost: true })
      void tell(report)
    },
    revoke(row) {
      const { table, setAsking } = latest.current
      setAsking({ row, place: table.rows.placeOf(row.key) })
    },
    async revokeNow(invitation) {
      const { table, moveFocus } = latest.current
      moveFocus({ row: neighbour(table.rows, invitation.id) })
      const tell = teller(invitation, latest.current)
      let isBack = false
      const tellAndFocus = (report: RowReport) => {
        if (report.type !== 'revoked' && !isBack) {
          isBack = true
          moveFocus({ row: invitation.id, button: 'more', ifLost: true })
        }
        void tell(report)
      }
      const ready = preloadParts(loadActionParts)
      tellAndFocus(await table.revoke(invitation, tellAndFocus, ready))
    },
    async check(invitation) {
      const tell = teller(invitation, latest.current)
      const report = await latest.current.table.check(invitation)
      if (report) void tell(report)
    },
    copied(invitation, worked) {
      const { table, announce, linkCopied } = latest.current
      table.copied(invitation, worked)
      if (worked) announce(linkCopied)
      else void teller(invitation, latest.current)({ type: 'copy_failed' })
    },
    toggleMenu({ key }, anchor, start = 'first') {
      const { table, setMenu } = latest.current
      const place = table.rows.placeOf(key)
      const main = mainButtonOf(anchor)
      const withMain = main !== null && getComputedStyle(main).display === 'none'
      setMenu((open) => (open?.key === key ? null : { key, place, anchor, withMain, start }))
    },
    select({ key }, selected, through) {
      const { rows, selectRows } = latest.current.table
      const keys = through ? between(rows, chosen, key) : [key]
      chosen = key
      selectRows(keys, selected)
    },
  }
}

/** The keys from one row to another, both included; only `to` if `from` is not in the view. */
function between(rows: InvitationRows, from: string | null, to: string): string[] {
  const end = rows.placeOf(to)
  const start = from === null ? -1 : rows.placeOf(from, end)
  if (start < 0) return [to]
  const [first, last] = start < end ? [start, end] : [end, start]
  return Array.from({ length: last - first + 1 }, (_, index) => rows.keyAt(first + index)!)
}
