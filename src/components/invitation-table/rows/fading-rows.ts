'use client'
import { useRef, type RefObject } from 'react'
import type { InvitationRows } from '../../../hooks/use-invitation-table'
import type { InvitationView } from '../../../list/invitation-view'
import { useIsomorphicLayoutEffect } from '../../primitives/use-isomorphic-layout-effect'

export interface FadingRowsProps {
  /** The element of the table. */
  root: RefObject<HTMLElement | null>
  rows: InvitationRows
  /** Rows that another view does not have disappear immediately. */
  view: InvitationView
}

/**
 * Lets the rows fade that are removed from the list. For as long as CSS says, each is back in its place, where neither the
 * pointer nor the keyboard nor a screen reader finds it; then those below move up. A long list removes rows when it scrolls,
 * so its rows do not fade. Renders nothing.
 */
export function FadingRows({ root, rows, view }: FadingRowsProps) {
  const shown = JSON.stringify(view)
  const last = useRef<{ shown: string; body: Element; elements: HTMLElement[] } | null>(null)
  useIsomorphicLayoutEffect(() => {
    const before = last.current
    const body = root.current?.querySelector('[data-fbi="table"]:not([data-long]) > tbody')
    const elements = body?.querySelectorAll<HTMLElement>('[data-fbi="row"]:not([data-leaving])')
    last.current = body && elements ? { shown, body, elements: [...elements] } : null
    if (!body?.getAnimations || before?.body !== body || before.shown !== shown) return
    // The last first: what followed a row is back before the row.
    for (let at = before.elements.length - 1; at >= 0; at -= 1) {
      const row = before.elements[at]!
      if (!row.isConnected) fade(row, body, before.elements[at + 1] ?? null)
    }
  }, [root, rows, shown])
  return null
}

function fade(row: HTMLElement, body: Element, next: Node | null): void {
  row.inert = true
  row.ariaHidden = 'true'
  delete row.dataset.row
  row.dataset.leaving = ''
  body.insertBefore(row, next)
  const remove = () => row.remove()
  void Promise.all(row.getAnimations().map(({ finished }) => finished)).then(remove, remove)
}
