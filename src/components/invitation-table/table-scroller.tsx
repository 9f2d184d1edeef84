'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../../provider/use-messages'

/** The box around a table that may be wider than its place: reachable by keyboard, but only while there is something to scroll. */
export function TableScroller({ children }: { children: ReactNode }) {
  const words = useMessages('invitationTable', invitationTableEnglish)
  const box = useRef<HTMLDivElement>(null)
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
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': words.scroller })}
    >
      {children}
    </div>
  )
}
