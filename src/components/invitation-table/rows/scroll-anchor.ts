import type { InvitationRows } from '../../../hooks/table/invitation-rows'

/** A row, and where on the screen it stands. */
export interface ScrollAnchor {
  key: string
  place: number
  /** Pixels from the upper edge of the scroller. */
  top: number
}

const ROWS = '[data-fbi="row"]'

/** The key and the place of the row that an element stands in. */
export function rowOf(element: Element): { key: string; place: number } | null {
  const row = element.closest<HTMLElement>(ROWS)
  return row
    ? { key: row.dataset.row ?? '', place: Number(row.getAttribute('aria-rowindex')) - 2 }
    : null
}

/** The row with this key, if it is drawn. Not by a selector: a key may be any text. */
export function elementOf(within: Element, key: string): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>(ROWS)].find(({ dataset }) => dataset.row === key)
}

export function headHeight(scroller: HTMLElement): number {
  return scroller.querySelector('thead')?.offsetHeight ?? 0
}

/** Of the least high row that is drawn, or 0. A long address, a note or a report makes a row higher. */
export function rowHeightIn(scroller: HTMLElement): number {
  const rows = [...scroller.querySelectorAll<HTMLElement>(`${ROWS}:not([data-report])`)]
  return rows.length > 0 ? Math.min(...rows.map(({ offsetHeight }) => offsetHeight)) : 0
}

/** Changes where all rows may become higher or lower. */
export function layoutOf(scroller: HTMLElement): string {
  const density = scroller.closest<HTMLElement>('[data-density]')?.dataset.density
  return `${density} ${scroller.offsetWidth}`
}

/** The rows in sight, from the first. At the very top there are none: what is new is to be seen there. */
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
 * The place of the first row in sight, drawn or not. Counted from a row that is drawn: where many are higher than `rowHeight`,
 * how far somebody has scrolled does not say.
 */
export function firstInSight(scroller: HTMLElement, rowHeight: number): number {
  const edge = scroller.getBoundingClientRect().top + headHeight(scroller)
  let after = scroller.scrollTop / rowHeight
  for (const row of scroller.querySelectorAll<HTMLElement>(ROWS)) {
    const { top, bottom } = row.getBoundingClientRect()
    const { place } = rowOf(row)!
    // In a page that is not shown nothing has a size.
    if (bottom === top) continue
    if (bottom > edge) return place - Math.ceil(Math.max(0, top - edge) / rowHeight)
    after = place + 1 + (edge - bottom) / rowHeight
  }
  return Math.floor(after)
}

/**
 * Scrolls so that the first of these rows that is still there is where it was, and drops those before it. One that is not drawn
 * comes near, to be looked at again once it is.
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
