'use client'
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { elementOf, rowOf } from './scroll-anchor'

interface FocusTarget {
  /** The key of a row, or `null` for the heading. */
  row: string | null
  /** Where to go if that row is not drawn, because it stands far away in a long list. */
  orRow?: string | null
  button?: 'main' | 'more'
  /** Only once what has the focus now is gone, and unless a person has moved on meanwhile. @default false */
  ifLost?: boolean
}

/**
 * Moves the focus to a row's button as soon as that row is there, or to the heading: after a row has left, after it came
 * back, after a question. What goes away by itself hands the focus on, too: a row to the next one, all else to the heading.
 *
 * @param nextTo the key of the row to go on with where one has left, or `null`
 */
export function useRowFocus(
  root: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  nextTo: (key: string, place: number) => string | null,
): (target: FocusTarget) => void {
  const lostFocus = useLostFocus(root)
  const wish = useRef<(FocusTarget & { from: Element | null }) | null>(null)
  const placed = useRef<Element | null>(null)

  // After every commit: a row may come or go with a later one.
  useEffect(() => {
    const lost = lostFocus()
    if (lost && !wish.current) {
      const { row } = lost
      // A button may go while its row stays.
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

/** Says, once, what has gone and taken the focus with it; of nothing that somebody has turned away from before. */
function useLostFocus(root: RefObject<HTMLElement | null>): () => Focused | null {
  const stood = useRef<Focused | null>(null)
  useEffect(() => {
    const note = ({ target }: Event) => {
      const isOurs = target instanceof Element && root.current?.contains(target)
      stood.current = isOurs ? { element: target, row: rowOf(target) } : null
    }
    const forget = () => (stood.current = null)
    document.addEventListener('focusin', note)
    // By keyboard the focus goes to something else; a press may lead it nowhere.
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
