import type { InvitationRows } from '../../hooks/invitation-rows'

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

/** The first row in sight. At the very top there is none: what is new is to be seen there. */
export function findAnchor(scroller: HTMLElement): ScrollAnchor | null {
  if (scroller.scrollTop === 0) return null
  const edge = scroller.getBoundingClientRect().top
  const head = headHeight(scroller)
  for (const row of scroller.querySelectorAll<HTMLElement>(ROWS)) {
    const { top, bottom } = row.getBoundingClientRect()
    const found = bottom > edge + head && rowOf(row)
    if (found) return { ...found, top: top - edge }
  }
  return null
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

/** Scrolls so that a row is where it was. One that is not drawn comes near, to be looked at again once it is. */
export function restoreAnchor(
  scroller: HTMLElement,
  anchor: ScrollAnchor,
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
