/** Room between the menu and its button, and between the menu and the edge of the window, in pixels. */
const GAP = 4
const EDGE = 8

/**
 * Puts a fixed element under its anchor, flush with the anchor's end, or above it where there is no room below. By the
 * element's own style object, which a strict content security policy allows.
 */
export function placeAt(element: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const { width, height } = element.getBoundingClientRect()
  const { innerWidth, innerHeight } = anchor.ownerDocument.defaultView ?? window
  const rtl = getComputedStyle(anchor).direction === 'rtl'
  const left = rtl ? at.left : at.right - width
  const below = at.bottom + GAP
  const top = below + height + EDGE > innerHeight ? at.top - GAP - height : below
  // What is measured is in pixels of the window; `zoom` of the app multiplies what is set.
  const zoom = element.currentCSSZoom ?? 1
  element.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE)) / zoom}px`
  element.style.top = `${Math.max(EDGE, top) / zoom}px`
}
