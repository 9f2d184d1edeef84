'use client'
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { elementOf, rowOf } from './scroll-anchor'

interface FocusTarget {
  /** The key of a row, or `null` for the heading. */
  row: string | null
  /** The row to focus if `row` is not rendered, because it is far away in a long list. */
  orRow?: string | null
  button?: 'main' | 'more'
  /** Waits until the focused element is removed, and does nothing if the user moves focus meanwhile. @default false */
  ifLost?: boolean
}

/**
 * Returns a function that moves focus to the heading or, once it is rendered, to a row's button: after a row was removed or came
 * back, or after a dialog. When a focused element is removed, focus moves to the next row, or to the heading.
 *
 * @param nextTo returns the key of the row to focus after one was removed, or `null` for the heading
 */
export function useRowFocus(
  root: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  nextTo: (key: string, place: number) => string | null,
): (target: FocusTarget) => void {
  const lostFocus = useLostFocus(root)
  const wish = useRef<(FocusTarget & { from: Element | null }) | null>(null)
  const placed = useRef<Element | null>(null)

  // Runs after every commit, because the row may be added or removed by a later one.
  useEffect(() => {
    const lost = lostFocus()
    if (lost && !wish.current) {
      const { row } = lost
      // The button may be removed while its row stays.
      const stays = row && buttonOf(root.current, row.key, 'main')
      const key = row && (stays ? row.key : nextTo(row.key, row.place))
      wish.current = { row: key, ifLost: true, from: document.body }
    }
    if (!wish.current) return
    const { row, orRow, button = 'main', ifLost, from } = wish.current
    const active = document.activeElement
    const isFree =
      !ifLost ||
      active === placed.current ||
      (active === document.body && (from === active || !from?.isConnected))
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
  })

  return useCallback((target) => {
    wish.current = { ...target, from: document.activeElement }
  }, [])
}

interface Focused {
  element: Element
  row: ReturnType<typeof rowOf>
}

/** Returns a function that reports an element that was removed while it had focus: once, and not if the user had left it. */
function useLostFocus(root: RefObject<HTMLElement | null>): () => Focused | null {
  const stood = useRef<Focused | null>(null)
  useEffect(() => {
    const note = ({ target }: Event) => {
      const isOurs = target instanceof Element && root.current?.contains(target)
      stood.current = isOurs ? { element: target, row: rowOf(target) } : null
    }
    const forget = () => (stood.current = null)
    document.addEventListener('focusin', note)
    // A pointer press may blur the element without focusing another, and then there is no `focusin`. The keyboard always has one.
    document.addEventListener('pointerdown', forget)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', forget)
    }
  }, [root])

  return useCallback(() => {
    const last = stood.current
    if (!last || last.element.isConnected) return null
    stood.current = null
    return document.activeElement === document.body ? last : null
  }, [])
}

function buttonOf(root: HTMLElement | null, row: string, button: 'main' | 'more') {
  const buttons =
    root && elementOf(root, row)?.querySelectorAll<HTMLElement>('[data-fbi="row-actions"] button')
  return buttons?.[button === 'main' ? 0 : buttons.length - 1]
}
