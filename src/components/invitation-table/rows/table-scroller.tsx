'use client'
import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import { useLatest } from '../../../provider/use-latest'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { growsWithPage } from './scroll-anchor'

export interface TableScrollerProps {
  scroller: RefObject<HTMLDivElement | null>
  /** Whether the list is virtualised. Then it scrolls in this box, or in a low window with the page. */
  isLong: boolean
  onScroll: () => void
  /** Called when the size of the box or of the table may have changed. */
  onResize: () => void
  children: ReactNode
}

/** The box around a table that may overflow. The keyboard can reach it, but only while there is something to scroll. */
export function TableScroller({
  scroller,
  isLong,
  onScroll,
  onResize,
  children,
}: TableScrollerProps) {
  const words = useTableBasicMessages()
  const [overflows, setOverflows] = useState(false)
  const resized = useLatest(onResize)

  useEffect(() => {
    const element = scroller.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      setOverflows(element.scrollWidth > element.clientWidth)
      resized.current()
    })
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [scroller, resized])

  const scrolled = useLatest(onScroll)
  useEffect(() => {
    const view = isLong && scroller.current?.ownerDocument.defaultView
    if (!view) return
    const listening = new AbortController()
    const note = () => {
      if (scroller.current && growsWithPage(scroller.current)) scrolled.current()
    }
    const { signal } = listening
    for (const type of ['scroll', 'resize']) {
      view.addEventListener(type, note, { signal, capture: true, passive: true })
    }
    return () => listening.abort()
  }, [scroller, isLong, scrolled])

  return (
    <div
      ref={scroller}
      data-fbi="table-scroller"
      data-long={isLong || undefined}
      onScroll={onScroll}
      {...((overflows || isLong) && { tabIndex: 0, role: 'group', 'aria-label': words.scroller })}
    >
      {children}
    </div>
  )
}
