'use client'
import { useDeferredValue, useReducer, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { InvitationRows } from '../../../hooks/table/invitation-rows'
import {
  findAnchors,
  firstInSight,
  headHeight,
  restoreAnchor,
  rowHeightIn,
  viewportOf,
  type ScrollAnchor,
} from './scroll-anchor'
import { useFastScroll } from './use-fast-scroll'
import { usePrinting } from './use-printing'
import { useIsomorphicLayoutEffect } from '../../primitives/use-isomorphic-layout-effect'

/** Lists up to this length render every row, so that the browser's find-in-page works, and environments without layout too. */
const MAX_UNVIRTUALIZED = 50
/** Lists up to this length print every row; a browser needs seconds for that. Of a longer one, only the visible rows print. */
const MAX_PRINTED = 300
/** Rows that show first. The rest of the screen follows in the next frame, so that on a slow phone these need not wait for it. */
const FIRST_ROWS = { start: 0, end: 4 }
/** Rows to render where nothing can be measured. */
const UNMEASURED_ROWS = { start: 0, end: 12 }
/** Rows to render outside the viewport: behind it, and ahead of it while the list scrolls. */
const OVERSCAN_BEHIND = 1
const OVERSCAN_AHEAD = 3
/** Limits what is rendered, for an app that makes the box very high. */
const MAX_IN_VIEW = 100
/** The assumed row height in pixels, until a row has been measured. */
const DEFAULT_ROW_HEIGHT = 52

interface VirtualRows {
  scroller: RefObject<HTMLDivElement | null>
  onScroll: () => void
  /** Call this when the size of the scroller may have changed. */
  onResize: () => void
  /** `false` if every row is rendered, those out of sight perhaps a moment later. */
  isVirtual: boolean
  /**
   * The height in pixels of new rows that show only who they are about, because complete ones would take too long: 0 if it is
   * not known, and `undefined` if new rows are complete.
   */
  briefHeight: number | undefined
  /** The places of the rows to render, in ascending order. */
  places: readonly number[]
  /** The assumed height of each row that is not rendered, in pixels: the smallest height measured. */
  rowHeight: number
  /** Keeps the row that has focus rendered, however far away it is; `null` keeps none. */
  keep: (row: { key: string; place: number } | null) => void
}

interface VirtualRowsOptions {
  /** Identifies search, filters and sort. When it changes, the list scrolls to its top. */
  view: string
  /** What the heights of the rows depend on, besides their contents. */
  density: string
  exact: boolean
}

/**
 * Decides which rows of a long list to render: those in the viewport, a few around it, and the row that has focus. The visible
 * rows stay where they are when rows above them are added, removed or turn out to be higher than expected.
 */
export function useVirtualRows(
  rows: InvitationRows,
  { view, density, exact }: VirtualRowsOptions,
): VirtualRows {
  const { length } = rows
  const isPrinting = usePrinting()
  const isVirtual = length > (isPrinting ? MAX_PRINTED : MAX_UNVIRTUALIZED)
  // When a search leaves few enough rows, those that were not rendered follow later, because the next key should not wait for them.
  const unvirtualized = useDeferredValue(isVirtual ? 0 : length)
  const scroller = useRef<HTMLDivElement>(null)
  const [resizes, countResize] = useReducer((count: number) => count + 1, 0)
  const [range, setRange] = useState<Range>(isVirtual ? FIRST_ROWS : UNMEASURED_ROWS)
  const [rowHeight, setRowHeight] = useState(DEFAULT_ROW_HEIGHT)
  const [kept, setKept] = useState<{ key: string; place: number } | null>(null)
  const { isFast, noteScroll } = useFastScroll()
  const last = useRef({ anchors: [] as ScrollAnchor[], top: 0, view, layout: '', height: 0 })

  // Rows may have been added, removed or resized. State set here renders before the paint.
  useIsomorphicLayoutEffect(() => {
    const element = scroller.current
    const before = last.current
    if (!element || !isVirtual) return
    if (before.view !== view) {
      before.view = view
      before.anchors = []
      before.top = 0
      element.scrollTop = 0
    }
    const layout = `${density} ${element.offsetWidth}`
    const isNew = layout !== before.layout
    before.height = element.clientHeight
    // While the layout is the same the height only decreases. The height decides which rows render, and rows differ in height:
    // if it could grow as well, it might never settle.
    const measured = rowHeightIn(element)
    if (measured > 0) before.layout = layout
    const height = measured > 0 && (isNew || measured < rowHeight) ? measured : rowHeight
    // oxlint-disable-next-line react/set-state-in-effect
    if (height !== rowHeight) setRowHeight(height)
    // The position of an anchor is known once the gaps have been rendered with this height.
    if (height !== rowHeight && before.anchors.length > 0) return
    restoreAnchor(element, before.anchors, rows, height)
    const visible = visibleRange(element, rows.length, height)
    if (range === FIRST_ROWS) {
      if (element.clientHeight === 0) return setRange(UNMEASURED_ROWS)
      const around = rangeAround(visible, rows.length, 0)
      return afterPaint(windowOf(element), () => setRange(around))
    }
    if (visible.start < range.start || visible.end > range.end) {
      const { scrolled } = viewportOf(element)
      setRange(rangeAround(visible, rows.length, (scrolled - before.top) / height))
      before.top = scrolled
    } else before.anchors = findAnchors(element)
  }, [rows, view, density, exact, isVirtual, resizes, range, rowHeight, kept, isFast])

  /** Renders the rows around the present position. Returns the pixels scrolled since the last one. */
  function follow(element: HTMLElement): number {
    const { top } = last.current
    last.current.anchors = findAnchors(element)
    const { scrolled } = viewportOf(element)
    if (scrolled === top) return 0
    last.current.top = scrolled
    const visible = visibleRange(element, length, rowHeight)
    const next = rangeAround(visible, length, (scrolled - top) / rowHeight)
    const isSame = ({ start, end }: Range) => start === next.start && end === next.end
    setRange((before) => (isSame(before) ? before : next))
    return scrolled - top
  }

  const shown = isVirtual
    ? range
    : { start: 0, end: isPrinting ? length : Math.max(unvirtualized, range.end) }
  return {
    scroller,
    onScroll() {
      const element = scroller.current
      if (!element || !isVirtual) return
      // Within the same frame, because rows that render later would show as a gap while scrolling.
      flushSync(() => noteScroll(follow(element), windowOf(element)))
    },
    onResize() {
      const element = scroller.current
      if (element && isVirtual && element.clientHeight !== last.current.height) countResize()
    },
    isVirtual,
    briefHeight: isFast ? rowHeight : isVirtual && range === FIRST_ROWS ? 0 : undefined,
    places: placesOf(shown, rows, kept),
    rowHeight,
    keep(row) {
      // The browser has already scrolled to the focused element but fires `scroll` only in the next frame. The next key may come
      // before it, and goes to a button in these rows; so they are complete, however fast the focus scrolls.
      if (scroller.current && isVirtual && row) follow(scroller.current)
      setKept(row)
    },
  }
}

/** The places of a range of rows: from `start` up to, but not including, `end`. */
interface Range {
  start: number
  end: number
}

/** The rows in the viewport. */
function visibleRange(element: HTMLElement, length: number, rowHeight: number): Range {
  const start = Math.max(0, Math.min(firstInSight(element, rowHeight), length - 1))
  const room = viewportOf(element).height - headHeight(element)
  const count = Math.min(Math.ceil(Math.max(0, room) / rowHeight) + 1, MAX_IN_VIEW)
  return { start, end: Math.min(start + count, length) }
}

/**
 * The rows to render: those in the viewport, and as far ahead as the next scroll event is likely to reach. After a jump, nothing
 * tells where that is, and the rows in the viewport should not wait for others.
 */
function rangeAround({ start, end }: Range, length: number, scrolledRows: number): Range {
  const distance = Math.abs(scrolledRows)
  const likely = distance > end - start ? 0 : Math.ceil(distance * 1.5)
  const ahead = distance === 0 ? 0 : Math.max(OVERSCAN_AHEAD, likely)
  return {
    start: Math.max(0, start - (scrolledRows < 0 ? ahead : OVERSCAN_BEHIND)),
    end: Math.min(length, end + (scrolledRows < 0 ? OVERSCAN_BEHIND : ahead)),
  }
}

/** The window that shows an element: an app may render into a pop-up window, and its own may be hidden and without frames. */
const windowOf = ({ ownerDocument }: Element) => ownerDocument.defaultView ?? window

/** Calls back once the window's current frame has been painted. Returns a function that cancels. */
function afterPaint(view: Window, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = view.requestAnimationFrame(() => {
    timer = setTimeout(callback)
  })
  return () => {
    view.cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function placesOf(
  { start, end }: Range,
  rows: InvitationRows,
  kept: { key: string; place: number } | null,
): number[] {
  // The list may have become shorter since the range was set.
  const from = Math.min(start, Math.max(0, rows.length - UNMEASURED_ROWS.end))
  const to = Math.min(end, rows.length)
  const places = Array.from({ length: to - from }, (_, index) => from + index)
  const place = kept ? rows.placeOf(kept.key, kept.place) : -1
  if (place < 0 || (place >= from && place < to)) return places
  return place < from ? [place, ...places] : [...places, place]
}
