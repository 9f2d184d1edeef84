'use client'
import type { RefObject } from 'react'
import type { InvitationView } from '../../../list/invitation-view'
import { useIsomorphicLayoutEffect } from '../../primitives/use-isomorphic-layout-effect'

export interface FadingRowsProps {
  /** The element of the table. */
  root: RefObject<HTMLElement | null>
  /** Rows that another view does not have disappear immediately. */
  view: InvitationView
}

/**
 * Lets the rows fade that are removed from the list. For as long as CSS says, each is back in its place, where neither the
 * pointer nor the keyboard nor a screen reader finds it; then those below move up. A long list removes rows when it scrolls,
 * so its rows do not fade. Renders nothing.
 */
export function FadingRows({ root, view }: FadingRowsProps) {
  const shown = JSON.stringify(view)
  useIsomorphicLayoutEffect(() => {
    const body = root.current?.querySelector('[data-fbi="table"]:not([data-long]) > tbody')
    if (!body?.getAnimations) return
    const observer = new MutationObserver((changes) => {
      if (body.closest('[data-long]')) return
      // The last first: what followed a row is back before the row.
      for (const { removedNodes, nextSibling } of changes.reverse()) {
        const row = removedNodes[0] as HTMLElement | undefined
        if (row && !row.isConnected && !row.inert) fade(row, body, nextSibling)
      }
    })
    observer.observe(body, { childList: true })
    return () => observer.disconnect()
  }, [root, shown])
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
