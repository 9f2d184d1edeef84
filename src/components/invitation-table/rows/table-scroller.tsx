'use client'
import { forwardRef, useEffect, useImperativeHandle, useRef, useState, type ReactNode } from 'react'
import { invitationTableEnglish } from '../../../messages/invitation-table'
import { useMessages } from '../../../provider/use-messages'

export interface TableScrollerProps {
  /** Whether the list is virtualised, so that it scrolls in this box instead of with the page. */
  isLong: boolean
  onScroll: () => void
  children: ReactNode
}

/** The box around a table that may overflow. The keyboard can reach it, but only while there is something to scroll. */
export const TableScroller = forwardRef<HTMLDivElement, TableScrollerProps>(function TableScroller(
  { isLong, onScroll, children },
  ref,
) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const box = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => box.current, [])
  const [overflows, setOverflows] = useState(false)

  useEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth),
    )
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [])

  return (
    <div
      ref={box}
      data-fbi="table-scroller"
      data-long={isLong || undefined}
      onScroll={onScroll}
      {...((overflows || isLong) && { tabIndex: 0, role: 'group', 'aria-label': words.scroller })}
    >
      {children}
    </div>
  )
})
