import type { InvitationRows } from '../../../hooks/table/invitation-rows'

/** A row and its position in the viewport of the scroller. */
export interface ScrollAnchor {
  key: string
  place: number
  /** Pixels below the scroller's top edge. */
  top: number
}

const ROWS = '[data-fbi="row"]'

/** The key and the place of the row that contains an element; `null` outside the rows. */
export function rowOf(element: Element): { key: string; place: number } | null {
  const row = element.closest<HTMLElement>(ROWS)
  return row
    ? { key: row.dataset.row ?? '', place: Number(row.getAttribute('aria-rowindex')) - 2 }
    : null
}

/** The element of the row with this key, if it is rendered. No selector finds it, because a key may be any text. */
export function elementOf(within: Element, key: string): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>(ROWS)].find(({ dataset }) => dataset.row === key)
}

/** Whether the page scrolls the rows, as in a low window, and not the scroller itself. */
export const growsWithPage = ({ scrollHeight, clientHeight }: HTMLElement) =>
  scrollHeight <= clientHeight

/** What is seen of the scroller: its upper edge in the window, its height, and how far the rows are scrolled. */
export function viewportOf(scroller: HTMLElement) {
  const { top, bottom } = scroller.getBoundingClientRect()
  const { scrollTop, clientHeight, ownerDocument } = scroller
  if (!growsWithPage(scroller)) return { top, height: clientHeight, scrolled: scrollTop }
  const edge = Math.max(top, 0)
  const end = Math.min(bottom, ownerDocument.defaultView?.innerHeight ?? bottom)
  return { top: edge, height: Math.max(0, end - edge), scrolled: edge - top }
}

export function headHeight(scroller: HTMLElement): number {
  return scroller.querySelector('thead')?.offsetHeight ?? 0
}

/** The height of the lowest complete row in pixels, or 0. A long address, a note or a report makes a row higher. */
export function rowHeightIn(scroller: HTMLElement): number {
  const rows = [
    ...scroller.querySelectorAll<HTMLElement>(`${ROWS}:not([data-report], [aria-busy])`),
  ]
  return rows.length > 0 ? Math.min(...rows.map(({ offsetHeight }) => offsetHeight)) : 0
}

/** The rows in the viewport, in order. None if the list is scrolled to its top, so that new rows there come into view. */
export function findAnchors(scroller: HTMLElement): ScrollAnchor[] {
  const anchors: ScrollAnchor[] = []
  if (scroller.scrollTop === 0) return anchors
  const { top: edge, bottom: end } = scroller.getBoundingClientRect()
  const head = headHeight(scroller)
  for (const row of scroller.querySelectorAll<HTMLElement>(ROWS)) {
    const { top, bottom } = row.getBoundingClientRect()
    if (top >= end && anchors.length > 0) break
    const found = bottom > edge + head && rowOf(row)
    if (found) anchors.push({ ...found, top: top - edge })
  }
  return anchors
}

/**
 * The place of the first row in the viewport, rendered or not. Counted from a rendered row if there is one, because dividing
 * `scrollTop` by `rowHeight` is wrong when many rows are higher.
 */
export function firstInSight(scroller: HTMLElement, rowHeight: number): number {
  const { top, scrolled } = viewportOf(scroller)
  const edge = top + headHeight(scroller)
  let after = scrolled / rowHeight
  for (const row of scroller.querySelectorAll<HTMLElement>(ROWS)) {
    const { top, bottom } = row.getBoundingClientRect()
    const { place } = rowOf(row)!
    // Nothing has a size in a page that is not displayed.
    if (bottom === top) continue
    if (bottom > edge) return place - Math.ceil(Math.max(0, top - edge) / rowHeight)
    after = place + 1 + (edge - bottom) / rowHeight
  }
  return Math.floor(after)
}

/**
 * Scrolls so that the first anchor whose row still exists is back at its position, and removes the anchors before it. If that
 * row is not rendered, this scrolls near it; the call after it has rendered corrects the position.
 */
export function restoreAnchor(
  scroller: HTMLElement,
  anchors: ScrollAnchor[],
  rows: InvitationRows,
  rowHeight: number,
): void {
  for (let anchor = anchors[0]; anchor; anchor = anchors[0]) {
    const place = rows.placeOf(anchor.key, anchor.place)
    if (place < 0) {
      anchors.shift()
      continue
    }
    const row = elementOf(scroller, anchor.key)
    const moved = row
      ? row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - anchor.top
      : (place - anchor.place) * rowHeight
    anchor.place = place
    if (Math.abs(moved) >= 1) scroller.scrollTop += moved
    return
  }
}
