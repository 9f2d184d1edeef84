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
  return row ? { key: row.dataset.row ?? '', place: Number(row.ariaRowIndex) - 2 } : null
}

export function headHeight(scroller: HTMLElement): number {
  return scroller.querySelector('thead')?.offsetHeight ?? 0
}

/** Of a row that has nothing to tell: those that do are higher. */
export function rowHeightIn(scroller: HTMLElement): number {
  return scroller.querySelector<HTMLElement>(`${ROWS}:not([data-report])`)?.offsetHeight ?? 0
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
