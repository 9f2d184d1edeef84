'use client'
import { useCallback, useEffect, useReducer, useRef, type RefObject } from 'react'
import type { UseInvitationTableResult } from '../../../hooks/use-invitation-table'
import { activeElement, isFocusLost } from '../../primitives/active-element'
import { neighbour } from './neighbour'
import { elementOf, rowOf } from './scroll-anchor'
import type { OpenMenu } from './use-row-menu'

export interface FocusTarget {
  /** The key of a row, or `null` for the heading. */
  row: string | null
  /** The row to focus if `row` is not rendered, because it is far away in a long list. */
  orRow?: string | null
  button?: 'main' | 'more'
  /** Waits until the focused element is removed, and does nothing if the user moves focus meanwhile. @default false */
  ifLost?: boolean
}

/**
 * Moves focus to the heading or, once it is rendered, to a row's button: after a row was removed or came back, or after a
 * dialog. When a change of the list removes the focused element, focus moves to the next row, or to the heading.
 *
 * @param menu the menu that was open in the last render; it has the focus of its row
 */
export function useRowFocus(
  { rows, state, error }: Pick<UseInvitationTableResult, 'rows' | 'state' | 'error'>,
  menu: OpenMenu | null,
) {
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const focused = useRef<Focused | null>(null)
  useFocusEvents(root, focused)
  const wish = useRef<(FocusTarget & { from: Element | null }) | null>(null)
  const placed = useRef<Element | null>(null)
  const [wishes, countWish] = useReducer((count: number) => count + 1, 0)

  // The parts of the table appear and disappear only when the list or its state changes.
  useEffect(() => {
    const active = activeElement(root.current)
    const last = focused.current
    if (last && isGone(last.element)) {
      focused.current = null
      if (isFocusLost(root.current) && !wish.current) {
        const row = last.row ?? menu
        // The button may be removed while its row stays.
        const stays = row && buttonOf(root.current, row.key, 'main')
        const key = row && (stays ? row.key : neighbour(rows, row.key, row.place))
        wish.current = { row: key, ifLost: true, from: active }
      }
    }
    if (!wish.current) return
    const { row, orRow, button = 'main', ifLost, from } = wish.current
    const isFree =
      !ifLost ||
      active === placed.current ||
      (isFocusLost(root.current) && (from === active || !from || isGone(from)))
    if (!isFree) {
      if (active !== from) wish.current = null
      return
    }
    const rowButton = (key: string) => buttonOf(root.current, key, button)
    const element =
      row === null ? heading.current : (rowButton(row) ?? (orRow ? rowButton(orRow) : null))
    if (!element) return
    wish.current = null
    placed.current = element
    element.focus()
  }, [rows, state, error, wishes, menu])

  const moveFocus = useCallback((target: FocusTarget) => {
    wish.current = { ...target, from: activeElement(root.current) }
    countWish()
  }, [])
  return { root, heading, moveFocus }
}

/** Whether an element was removed: a row that fades is only the picture of one. */
const isGone = (element: Element) =>
  !element.isConnected || element.closest('[data-leaving]') !== null

interface Focused {
  element: Element
  row: ReturnType<typeof rowOf>
}

/** Keeps the element of the table that has focus, or had it until it was removed; `null` once the user has left it. */
function useFocusEvents(
  root: RefObject<HTMLElement | null>,
  focused: RefObject<Focused | null>,
): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    // The app may render into the document of a frame.
    const { ownerDocument } = element
    const note = (event: Event) => {
      const target = event.composedPath()[0] as Element
      const isOurs = element.contains(target)
      focused.current = isOurs ? { element: target, row: rowOf(target) } : null
    }
    const forget = () => (focused.current = null)
    // Focus that moves inside a shadow root is not seen outside.
    const place = element.getRootNode()
    place.addEventListener('focusin', note)
    // A pointer press may blur the element without focusing another, and then there is no `focusin`. The keyboard always has one.
    ownerDocument.addEventListener('pointerdown', forget)
    return () => {
      place.removeEventListener('focusin', note)
      ownerDocument.removeEventListener('pointerdown', forget)
    }
  }, [root, focused])
}

function buttonOf(root: HTMLElement | null, row: string, button: 'main' | 'more') {
  const found =
    root && elementOf(root, row)?.querySelectorAll<HTMLElement>('[data-fbi="row-actions"] button')
  // Where there is no room, the main action has no button, and cannot have the focus.
  const buttons = [...(found ?? [])].filter((each) => getComputedStyle(each).display !== 'none')
  return buttons.at(button === 'main' ? 0 : -1)
}
