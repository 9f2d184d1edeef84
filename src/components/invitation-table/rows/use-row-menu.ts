'use client'
import { useEffect } from 'react'
import type { InvitationRows } from '../../../hooks/table/invitation-rows'
import { useUserScopedState } from '../../../provider/use-user-scoped-state'
import type { MenuStart } from '../../primitives/menu-button'
import type { InvitationRowAction } from '../columns/column'
import { hasActions } from '../columns/main-action'

export interface OpenMenu {
  /** The key of its row. */
  key: string
  /** The row's place when the menu was opened. */
  place: number
  anchor: HTMLElement
  /** Whether the row's main action is in the menu, because its button is hidden for lack of room. */
  withMain: boolean
  start: MenuStart
}

/** The menu of a row: which one is open, and its row. It closes when its row is removed, or has no action any more. */
export function useRowMenu(rows: InvitationRows, rowActions: readonly InvitationRowAction[]) {
  const [menu, setMenu] = useUserScopedState<OpenMenu | null>(null)
  const found = menu && rows.at(rows.placeOf(menu.key, menu.place))
  const row = found && hasActions(found, rowActions) ? found : null
  const isGone = menu !== null && row === null
  useEffect(() => {
    if (isGone) setMenu(null)
  }, [isGone, setMenu])
  return { menu, row, setMenu }
}
