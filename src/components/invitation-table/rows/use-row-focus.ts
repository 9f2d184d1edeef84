'use client'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { UseInvitationTableResult } from '../../../hooks/use-invitation-table'
import { useLazyParts } from '../../../provider/use-lazy-parts'
import { activeElement } from '../../primitives/active-element'
import { loadActionParts } from '../load-action-parts'
import type { FocusMemory, FocusTarget } from './row-focus'
import type { OpenMenu } from './use-row-menu'

/**
 * Moves focus to the heading or, once it is rendered, to a row's button: after a row was removed or came back, or after a
 * dialog. When a change of the list removes the focused element, focus moves to the next row, or to the heading. The code for
 * that loads once the page is idle.
 *
 * @param menu the menu that was open in the last render; it has the focus of its row
 */
export function useRowFocus(
  { rows, state, error }: Pick<UseInvitationTableResult, 'rows' | 'state' | 'error'>,
  menu: OpenMenu | null,
) {
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const memory = useRef<FocusMemory>({ focused: null, wish: null, placed: null })
  const [wishes, countWish] = useReducer((count: number) => count + 1, 0)
  const { parts } = useLazyParts(loadActionParts)

  useEffect(
    () => (root.current ? parts?.watchFocus(root.current, memory.current) : undefined),
    [parts],
  )
  // The parts of the table appear and disappear only when the list or its state changes.
  useEffect(() => {
    parts?.settleFocus({ root: root.current, heading: heading.current }, memory.current, rows, menu)
  }, [parts, rows, state, error, wishes, menu])

  const moveFocus = useCallback((target: FocusTarget) => {
    memory.current.wish = { ...target, from: activeElement(root.current) }
    countWish()
  }, [])
  return { root, heading, moveFocus }
}
