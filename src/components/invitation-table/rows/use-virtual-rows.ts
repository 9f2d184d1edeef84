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

/** Lists up to this length render every row, so that the browser's find-in-page works, and environments without layout too. */
const MAX_UNVIRTUALIZED = 50
/** Lists up to this length print every row; a browser needs seconds for that. Of a longer one, only the visible rows print. */
const MAX_PRINTED = 300
/** Rows to render before anything has been measured. */
const INITIAL_ROWS = 12
/** Rows to render outside the viewport: behind it, and ahead of it while the list is still or scrolls. */
const OVERSCAN_BEHIND = 1
const OVERSCAN_IDLE = 1
const OVERSCAN_AHEAD = 3
/** Limits on what is rendered, for very fast scrolling and for an app that makes the box very high. */
const MAX_OVERSCAN_AHEAD = 40
const MAX_IN_VIEW = 100
/** The assumed row height in pixels, until a row has been measured. */
const DEFAULT_ROW_HEIGHT = 52

export interface VirtualRows {
  scroller: RefObject<HTMLDivElement | null>
  onScroll: () => void
  /** `false` if every row is rendered. */
  isVirtual: boolean
  /** The places of the rows to render, in ascending order. */
  places: readonly number[]
  /** The assumed height of each row that is not rendered, in pixels: the smallest height measured. */
  rowHeight: number
  /** Keeps the row that has focus rendered, however far away it is; `null` keeps none. */
  keep: (row: { key: string; place: number } | null) => void
}

/**
 * Decides which rows of a long list to render: those in the viewport, a few around it, and the row that has focus. The visible
 * rows stay where they are when rows above them are added, removed or turn out to be higher than expected.
 *
 * @param view identifies search, filters and sort; when it changes, the list scrolls to its top
 */
export function useVirtualRows(rows: InvitationRows, view: string): VirtualRows {
  const { length } = rows
  const isVirtual = length > (usePrinting() ? MAX_PRINTED : MAX_UNVIRTUALIZED)
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState({ start: 0, end: INITIAL_ROWS })
  const [rowHeight, setRowHeight] = useState(DEFAULT_ROW_HEIGHT)
  const [kept, setKept] = useState<{ key: string; place: number } | null>(null)
  const anchors = useRef<ScrollAnchor[]>([])
  const lastTop = useRef(0)
  const lastView = useRef(view)
  const lastLayout = useRef('')

  /** The rows in the viewport: from `first` up to, but not including, `last`. */
  const visibleRange = useCallback(
    (element: HTMLElement) => {
      const first = Math.max(0, Math.min(firstInSight(element, rowHeight), length - 1))
      const room = element.clientHeight - headHeight(element)
      return {
        first,
        last: Math.min(first + Math.min(Math.ceil(room / rowHeight) + 1, MAX_IN_VIEW), length),
      }
    },
    [rowHeight, length],
  )

  /** Renders the rows in the viewport, and as far ahead as the next scroll event is likely to reach. */
  const updateRange = useCallback(
    (element: HTMLElement) => {
      const { first, last } = visibleRange(element)
      const step = (element.scrollTop - lastTop.current) / rowHeight
      const likely = Math.max(OVERSCAN_AHEAD, Math.ceil(Math.abs(step) * 1.5))
      const ahead = step === 0 ? OVERSCAN_IDLE : Math.min(likely, MAX_OVERSCAN_AHEAD)
      lastTop.current = element.scrollTop
      const start = Math.max(0, first - (step < 0 ? ahead : OVERSCAN_BEHIND))
      const end = Math.min(length, last + (step < 0 ? OVERSCAN_BEHIND : ahead))
      setRange((before) => (before.start === start && before.end === end ? before : { start, end }))
    },
    [visibleRange, rowHeight, length],
  )

  // Runs after every commit, because rows may have been added, removed or resized. State set here renders before the paint.
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
    // While the layout is the same the height only decreases. The height decides which rows render, and rows differ in height:
    // if it could grow as well, it might never settle.
    if (height > 0 && (isNew ? height !== rowHeight : height < rowHeight)) {
      // oxlint-disable-next-line react/set-state-in-effect
      setRowHeight(height)
      return
    }
    restoreAnchor(element, anchors.current, rows, rowHeight)
    const { first, last } = visibleRange(element)
    if (first < range.start || last > range.end) updateRange(element)
    else anchors.current = findAnchors(element)
  })

  const [, rerender] = useReducer((count: number) => count + 1, 0)

  useIsomorphicLayoutEffect(() => {
    const element = scroller.current
    if (!element || !isVirtual || typeof ResizeObserver === 'undefined') return
    // The observer's first call reports the size that the effect above has just used.
    let height = element.clientHeight
    const observer = new ResizeObserver(() => {
      if (height !== element.clientHeight) rerender()
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
      // Within the same frame, because rows that render later would show as a gap while scrolling.
      flushSync(() => updateRange(element))
    },
    isVirtual,
    places: isVirtual ? placesOf(range, rows, kept) : [...Array(length).keys()],
    rowHeight,
    keep(row) {
      // The browser has already scrolled to the focused element but fires `scroll` only in the next frame. Keep that position.
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
  // The list may have become shorter since the range was set.
  const from = Math.min(start, Math.max(0, rows.length - INITIAL_ROWS))
  const to = Math.min(end, rows.length)
  const places = Array.from({ length: to - from }, (_, index) => from + index)
  const place = kept ? rows.placeOf(kept.key, kept.place) : -1
  if (place < 0 || (place >= from && place < to)) return places
  return place < from ? [place, ...places] : [...places, place]
}
