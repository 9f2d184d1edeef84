'use client'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { UseInvitationTableResult } from '../../../hooks/use-invitation-table'
import { useUserScopedState } from '../../../provider/use-user-scoped-state'

export interface SelectionMode {
  /** Whether the "Select" button was pressed, or some rows are selected. On a phone, checkboxes are shown only then. */
  isSelecting: boolean
  /** Focuses the first checkbox. */
  start: () => void
  /** Clears the selection. Focus returns to the "Select" button or, where there is none, to a row that was selected. */
  finish: () => void
}

/** Whether rows are being selected. A run over the selected rows ends that. */
export function useSelectionMode(
  {
    state,
    run,
    selectedCount,
    selectAll,
  }: Pick<UseInvitationTableResult, 'state' | 'run' | 'selectedCount' | 'selectAll'>,
  root: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): SelectionMode {
  const [isOn, setOn] = useUserScopedState(false)
  const isPossible = state === 'rows' && run.status === 'idle'
  if (isOn && !isPossible) setOn(false)
  const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector)

  return {
    isSelecting: isPossible && (isOn || selectedCount > 0),
    // What gets focus is shown only after the change.
    start() {
      flushSync(() => setOn(true))
      find('[data-fbi="row"] [data-fbi="checkbox"]')?.focus()
    },
    finish() {
      const selected = find('[data-fbi="row"] [data-fbi="checkbox"]:checked')
      flushSync(() => {
        selectAll(false)
        setOn(false)
      })
      const shown = [find('[data-action="select"]'), selected].find(
        (element) => element?.getClientRects().length,
      )
      const next = shown ?? heading.current
      next?.focus()
    },
  }
}
