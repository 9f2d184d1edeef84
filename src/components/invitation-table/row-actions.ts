import type { RefObject } from 'react'
import { displayEmail } from '../../format/display-email'
import type { InvitationRows } from '../../hooks/table/invitation-rows'
import type { RowReport } from '../../hooks/table/row-report'
import type { InvitationTableRow, UseInvitationTableResult } from '../../hooks/use-invitation-table'
import type { Invitation } from '../../invitation/invitation'
import type { Messages } from '../../messages/messages'
import type { InvitationRowActions } from './columns/column'
import { neighbour } from './rows/neighbour'
import { mainButtonOf } from './rows/row-menu'
import type { FocusTarget } from './rows/use-row-focus'
import type { OpenMenu } from './rows/use-row-menu'

/** What the actions work with. An action that is under way keeps what it began with, even if the user changes. */
export interface RowActionContext {
  table: UseInvitationTableResult
  words: Pick<Messages['invitationTable'], 'about'>
  shared: Pick<Messages['shared'], 'linkCopied' | 'copyFailed'>
  reportText: (invitation: Invitation, report: RowReport) => string
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
    { reportText, announce, setDone, words }: RowActionContext,
  ): (report: RowReport) => void {
    const { id, email } = invitation
    said.delete(id)
    return (report) => {
      const text = reportText(invitation, report)
      if (said.get(id) === text) return
      said.set(id, text)
      if (report.type !== 'revoked') return announce(words.about(displayEmail(email), text))
      setDone(text)
      announce(text)
    }
  }

  return {
    async resend(invitation) {
      const { table, moveFocus } = latest.current
      const orRow = neighbour(table.rows, invitation.id)
      const tell = teller(invitation, latest.current)
      const report = await table.resend(invitation, tell)
      // The old row has been removed, and the row with the new link replaces it.
      if (report.type === 'resent') moveFocus({ row: report.invitation.id, orRow, ifLost: true })
      tell(report)
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
        tell(report)
      }
      tellAndFocus(await table.revoke(invitation, tellAndFocus))
    },
    async check(invitation) {
      const tell = teller(invitation, latest.current)
      const report = await latest.current.table.check(invitation)
      if (report) tell(report)
    },
    copied(invitation, worked) {
      const { table, announce, words, shared } = latest.current
      table.copied(invitation, worked)
      announce(
        worked ? shared.linkCopied : words.about(displayEmail(invitation.email), shared.copyFailed),
      )
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
