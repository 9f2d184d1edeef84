'use client'
import { useCallback, useReducer, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { InvitationRows } from '../../../hooks/table/invitation-rows'
import {
  findAnchors,
  firstInSight,
  headHeight,
  layoutOf,
  restoreAnchor,
  rowHeightIn,
  type ScrollAnchor,
} from './scroll-anchor'
import { usePrinting } from './use-printing'
import { useIsomorphicLayoutEffect } from '../../primitives/use-isomorphic-layout-effect'

/** Up to this many rows are all drawn: for the browser's own search, and where nothing has a size. */
const FEW = 50
/** Up to this many are all printed: a browser takes seconds for them. Of more it prints the box; the export has them all. */
const PRINTED = 300
/** Rows drawn before anything is measured, and beyond what is in sight: behind, and ahead of who rests or scrolls. */
const UNMEASURED = 12
const BEHIND = 1
const AT_REST = 1
const AHEAD = 3
/** However fast somebody scrolls, and however long the box is that an app makes of it. */
const MOST_AHEAD = 40
const MOST = 100
/** Pixels, until a row is measured. */
const ROW = 52

export interface VirtualRows {
  scroller: RefObject<HTMLDivElement | null>
  onScroll: () => void
  /** `false` where every row is drawn. */
  isVirtual: boolean
  /** The places of the rows to draw, in order. */
  places: readonly number[]
  /** Of every row that is not drawn, in pixels: that of the least high that was. */
  rowHeight: number
  /** Keeps a row that has the focus, however far away; or none. */
  keep: (row: { key: string; place: number } | null) => void
}

/**
 * Which rows of a long list to draw: those in sight and some more, and the one that has the focus. What a person looks at
 * stays where it is when rows come or go above it, or turn out to be higher than others.
 *
 * @param view changes with search, filters and order: then the list starts from its top
 */
export function useVirtualRows(rows: InvitationRows, view: string): VirtualRows {
  const { length } = rows
  const isVirtual = length > (usePrinting() ? PRINTED : FEW)
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState({ start: 0, end: UNMEASURED })
  const [rowHeight, setRowHeight] = useState(ROW)
  const [kept, setKept] = useState<{ key: string; place: number } | null>(null)
  const anchors = useRef<ScrollAnchor[]>([])
  const lastTop = useRef(0)
  const lastView = useRef(view)
  const lastLayout = useRef('')

  /** The rows in sight, from one place up to another. */
  const inSight = useCallback(
    (element: HTMLElement) => {
      const first = Math.max(0, Math.min(firstInSight(element, rowHeight), length - 1))
      const room = element.clientHeight - headHeight(element)
      return {
        first,
        last: Math.min(first + Math.min(Math.ceil(room / rowHeight) + 1, MOST), length),
      }
    },
    [rowHeight, length],
  )

  /** Draws the rows in sight, and as far ahead as the next step will most likely lead. */
  const follow = useCallback(
    (element: HTMLElement) => {
      const { first, last } = inSight(element)
      const step = (element.scrollTop - lastTop.current) / rowHeight
      const likely = Math.min(Math.max(AHEAD, Math.ceil(Math.abs(step) * 1.5)), MOST_AHEAD)
      const ahead = step === 0 ? AT_REST : likely
      lastTop.current = element.scrollTop
      const start = Math.max(0, first - (step < 0 ? ahead : BEHIND))
      const end = Math.min(length, last + (step < 0 ? BEHIND : ahead))
      setRange((drawn) => (drawn.start === start && drawn.end === end ? drawn : { start, end }))
    },
    [inSight, rowHeight, length],
  )

  // After every commit: rows may have come, gone or grown. What is set here is drawn before anybody sees it.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useIsomorphicLayoutEffect(() => {
    const element = scroller.current
    if (!element || !isVirtual) return
    if (lastView.current !== view) {
      lastView.current = view
      anchors.current = []
      element.scrollTop = 0
    }
    const height = rowHeightIn(element)
    const layout = layoutOf(element)
    const isNew = layout !== lastLayout.current
    lastLayout.current = layout
    // Lower only, while the layout is the same: rows differ, and which are drawn follows from it.
    if (height > 0 && (isNew ? height !== rowHeight : height < rowHeight)) {
      // oxlint-disable-next-line react/set-state-in-effect
      setRowHeight(height)
      return
    }
    restoreAnchor(element, anchors.current, rows, rowHeight)
    const { first, last } = inSight(element)
    if (first < range.start || last > range.end) follow(element)
    else anchors.current = findAnchors(element)
  })

  const [, lookAgain] = useReducer((count: number) => count + 1, 0)

  useIsomorphicLayoutEffect(() => {
    const element = scroller.current
    if (!element || !isVirtual || typeof ResizeObserver === 'undefined') return
    // The first call tells the size that was just looked at.
    let height = element.clientHeight
    const observer = new ResizeObserver(() => {
      if (height !== element.clientHeight) lookAgain()
      height = element.clientHeight
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [isVirtual])

  return {
    scroller,
    onScroll() {
      const element = scroller.current
      if (!element || !isVirtual) return
      anchors.current = findAnchors(element)
      // In the same frame: a row that comes late is a gap to whoever scrolls.
      flushSync(() => follow(element))
    },
    isVirtual,
    places: isVirtual ? placesOf(range, rows, kept) : [...Array(length).keys()],
    rowHeight,
    keep(row) {
      // The browser has scrolled to what gets the focus, and says so only with the next frame: that place is to be kept.
      if (scroller.current && isVirtual) anchors.current = findAnchors(scroller.current)
      setKept(row)
    },
  }
}

function placesOf(
  { start, end }: { start: number; end: number },
  rows: InvitationRows,
  kept: { key: string; place: number } | null,
): number[] {
  // The list may have become shorter since.
  const from = Math.min(start, Math.max(0, rows.length - UNMEASURED))
  const to = Math.min(end, rows.length)
  const places = Array.from({ length: to - from }, (_, index) => from + index)
  const place = kept ? rows.placeOf(kept.key, kept.place) : -1
  if (place < 0 || (place >= from && place < to)) return places
  return place < from ? [place, ...places] : [...places, place]
}
