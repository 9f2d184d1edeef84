'use client'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { InvitationRows } from '../../hooks/invitation-rows'

/** Up to this many rows are all drawn: for printing, for the browser's own search, and where nothing has a size. */
const FEW = 100
/** Rows drawn before anything is measured, and beyond what is in sight: behind and ahead of where somebody scrolls to. */
const UNMEASURED = 16
const BEHIND = 1
const AHEAD = 3
/** However fast somebody scrolls. */
const MOST_AHEAD = 40
/** More are never in sight, unless the scroller was made as long as its list. */
const MOST = 100
/** Pixels, until a row is measured. */
const ROW = 52

interface VirtualRowsOptions {
  scroller: RefObject<HTMLElement | null>
  rows: InvitationRows
  /** Changes with search, filters and order: then the list starts from its top. */
  view: string
}

export interface VirtualRows {
  /** `false` where every row is drawn. */
  isVirtual: boolean
  /** The places of the rows to draw, in order. */
  places: readonly number[]
  /** Height of a row in pixels, which is that of every row not drawn. */
  rowHeight: number
  onScroll: () => void
  /** Keeps the row with this key, which has the focus, or none. */
  keep: (row: { key: string; place: number } | null) => void
}

interface Anchor {
  key: string
  place: number
  /** Pixels from the upper edge of the scroller. */
  top: number
}

/**
 * Which rows of a long list to draw: those in sight and some more, and the one that has the focus. What a person looks at
 * stays where it is when rows come or go above it, or turn out to be higher than others.
 */
export function useVirtualRows({ scroller, rows, view }: VirtualRowsOptions): VirtualRows {
  const isVirtual = rows.length > FEW
  const [range, setRange] = useState({ start: 0, end: UNMEASURED })
  const [rowHeight, setRowHeight] = useState(ROW)
  const [kept, setKept] = useState<{ key: string; place: number } | null>(null)
  const anchor = useRef<Anchor | null>(null)
  const lastTop = useRef(0)
  const lastView = useRef(view)

  /** The rows in sight, from one place up to another. */
  const inSight = ({ scrollTop, clientHeight }: HTMLElement, head: number) => {
    const first = Math.min(Math.floor(scrollTop / rowHeight), rows.length - 1)
    const most = Math.min(Math.ceil((clientHeight - head) / rowHeight) + 1, MOST)
    return { first, last: Math.min(first + most, rows.length) }
  }

  /** Draws the rows in sight, and as far ahead as the next step will most likely lead. */
  const follow = (element: HTMLElement) => {
    const { first, last } = inSight(element, headHeight(element))
    const step = (element.scrollTop - lastTop.current) / rowHeight
    const ahead = Math.min(Math.max(AHEAD, Math.ceil(Math.abs(step) * 1.5)), MOST_AHEAD)
    lastTop.current = element.scrollTop
    const start = Math.max(0, first - (step < 0 ? ahead : BEHIND))
    const end = Math.min(rows.length, last + (step < 0 ? BEHIND : ahead))
    if (start !== range.start || end !== range.end) setRange({ start, end })
  }

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !isVirtual) {
      anchor.current = null
      return
    }
    if (lastView.current !== view) {
      lastView.current = view
      anchor.current = null
      element.scrollTop = 0
    }
    const height = measureRow(element)
    if (height > 0 && height !== rowHeight) {
      setRowHeight(height)
      return
    }
    if (anchor.current) restore(element, anchor.current, rows, rowHeight)
    const { first, last } = inSight(element, headHeight(element))
    if (first < range.start || last > range.end) follow(element)
    else anchor.current = findAnchor(element)
  })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !isVirtual || typeof ResizeObserver === 'undefined') return
    // A new object draws again, which looks at the new size.
    const observer = new ResizeObserver(() => setRange((before) => ({ ...before })))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, isVirtual])

  return {
    isVirtual,
    places: isVirtual ? placesOf(range, rows, kept) : [...Array(rows.length).keys()],
    rowHeight,
    onScroll() {
      const element = scroller.current
      if (!element || !isVirtual) return
      anchor.current = findAnchor(element)
      // In the same frame: a row that comes late is a gap to whoever scrolls.
      flushSync(() => follow(element))
    },
    keep: setKept,
  }
}

function placesOf(
  { start, end }: { start: number; end: number },
  rows: InvitationRows,
  kept: { key: string; place: number } | null,
): number[] {
  const from = Math.min(start, Math.max(0, rows.length - UNMEASURED))
  const places = []
  for (let place = from; place < Math.min(end, rows.length); place += 1) places.push(place)
  if (!kept) return places
  const place = rows.placeOf(kept.key, kept.place)
  if (place < 0 || (place >= from && place < end)) return places
  return place < from ? [place, ...places] : [...places, place]
}

const ROWS = '[data-fbi="row"]'

const headHeight = (scroller: HTMLElement) => scroller.querySelector('thead')?.offsetHeight ?? 0

/** Of a row that has nothing to tell: those that do are higher. */
function measureRow(scroller: HTMLElement): number {
  return scroller.querySelector<HTMLElement>(`${ROWS}:not([data-report])`)?.offsetHeight ?? 0
}

/** The first row in sight. At the very top there is none: what is new is to be seen there. */
function findAnchor(scroller: HTMLElement): Anchor | null {
  if (scroller.scrollTop === 0) return null
  const edge = scroller.getBoundingClientRect().top
  const head = headHeight(scroller)
  for (const row of scroller.querySelectorAll<HTMLElement>(ROWS)) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom <= edge + head) continue
    return { key: row.dataset.row ?? '', place: Number(row.ariaRowIndex) - 2, top: top - edge }
  }
  return null
}

/** Scrolls so that a row is where it was. One that is not drawn comes near, and is looked at again once it is. */
function restore(
  scroller: HTMLElement,
  anchor: Anchor,
  rows: InvitationRows,
  rowHeight: number,
): void {
  const place = rows.placeOf(anchor.key, anchor.place)
  if (place < 0) return
  const row = [...scroller.querySelectorAll<HTMLElement>(ROWS)].find(
    ({ dataset }) => dataset.row === anchor.key,
  )
  const moved = row
    ? row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - anchor.top
    : (place - anchor.place) * rowHeight
  anchor.place = place
  if (Math.abs(moved) >= 1) scroller.scrollTop += moved
}
