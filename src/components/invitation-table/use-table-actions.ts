'use client'
import { useState } from 'react'
import type { InvitationTableRow, UseInvitationTableResult } from '../../hooks/use-invitation-table'
import { useKit } from '../../provider/kit-context'
import { useLatest } from '../../provider/use-latest'
import { useLabelMessages } from '../../provider/messages/use-label-messages'
import { useUserScopedState } from '../../provider/use-user-scoped-state'
import type { InvitationRowAction } from './columns/column'
import { createRowActions } from './row-actions'
import { neighbour } from './rows/neighbour'
import { useRowFocus } from './rows/use-row-focus'
import { useRowMenu } from './rows/use-row-menu'
import { useSelectionMode } from './selection/use-selection-mode'

interface TableActionsOptions {
  table: UseInvitationTableResult
  rowActions: readonly InvitationRowAction[]
  announce: (text: string) => void
}

/** What `InvitationTable` adds to the headless hook: the menu, confirmation, selecting, announcements and focus. */
export function useTableActions({ table, rowActions, announce }: TableActionsOptions) {
  const kit = useKit()
  const { linkCopied } = useLabelMessages()
  const { menu, row: menuRow, setMenu } = useRowMenu(table.rows, rowActions)
  const focus = useRowFocus(table, menu)
  const { moveFocus } = focus
  const [asking, setAsking] = useUserScopedState<{ row: InvitationTableRow; place: number } | null>(
    null,
  )
  /** The last action that removed a row, in words. */
  const [done, setDone] = useUserScopedState<string | null>(null)
  const latest = useLatest({
    table,
    kit,
    linkCopied,
    announce,
    moveFocus,
    setMenu,
    setAsking,
    setDone,
  })
  const [actions] = useState(() => createRowActions(latest))

  return {
    ...focus,
    selection: useSelectionMode(table, focus.root, focus.heading),
    actions,
    rowMenu: menu &&
      menuRow && {
        row: menuRow,
        anchor: menu.anchor,
        withMain: menu.withMain,
        start: menu.start,
        actions,
        rowActions,
        onClose: () => setMenu(null),
      },
    revokeDialog: asking && {
      email: asking.row.invitation.email,
      onConfirm() {
        setAsking(null)
        actions.revokeNow(asking.row.invitation)
      },
      onCancel() {
        setAsking(null)
        const { row, place } = asking
        // The row may have been removed while the dialog was open.
        if (table.rows.placeOf(row.key, place) >= 0) moveFocus({ row: row.key, button: 'more' })
        else moveFocus({ row: neighbour(table.rows, row.key, place) })
      },
    },
    done,
  }
}
