/** Room between the menu and its button, and between the menu and the edge of the window, in pixels. */
const GAP = 4
const EDGE = 8

/**
 * Tells the style sheet where a fixed element has its place: under its anchor, flush with the anchor's end, or above it where
 * there is no room below. In custom properties, so that the sheet can put it elsewhere, and set by the element's own style
 * object, which a strict content security policy allows.
 */
export function placeAt(element: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const { innerWidth, innerHeight } = anchor.ownerDocument.defaultView ?? window
  // What is measured is in pixels of the window; `zoom` of the app multiplies what is set.
  const zoom = element.currentCSSZoom ?? 1
  // Not the rectangle: that is smaller while the element opens.
  const width = element.offsetWidth * zoom
  const height = element.offsetHeight * zoom
  const rtl = getComputedStyle(anchor).direction === 'rtl'
  const flush = rtl ? at.left : at.right - width
  const below = at.bottom + GAP
  const left = Math.max(EDGE, Math.min(flush, innerWidth - width - EDGE))
  const hasRoom = below + height + EDGE <= innerHeight
  const top = Math.max(EDGE, hasRoom ? below : at.top - GAP - height)
  element.style.setProperty('--_x', `${left / zoom}px`)
  element.style.setProperty('--_y', `${top / zoom}px`)
  openFrom(element, at, { left, top })
}

/** Tells the style sheet the point of an element that its opening starts from: the middle of the button that opened it. */
export function openFrom(
  element: HTMLElement,
  { left, top, width, height }: DOMRect,
  place: { left: number; top: number } = element.getBoundingClientRect(),
): void {
  const zoom = element.currentCSSZoom ?? 1
  const [x, y] = [left + width / 2 - place.left, top + height / 2 - place.top].map(
    (to) => to / zoom,
  )
  element.style.setProperty('--_from', `${x}px ${y}px`)
}
