/** Fits the fields around a footer into what the app has around them. Returns a function that stops. */
export function fitIntoApp(footer: HTMLElement): (() => void) | undefined {
  // A file input fires `cancel` when no file was chosen. It bubbles, and would close a dialog of the app.
  footer.parentElement!.addEventListener('cancel', stop)
  return keepFooterVisible(footer)
}

const stop = (event: Event) => event.stopPropagation()

/** In less visible height than this (in px), the footer would leave too little room, and scrolls along. */
const LEAST_HEIGHT = 400

/**
 * Keeps a sticky footer above an on-screen keyboard, which covers the bottom of the footer's scroll container. Sets `--_covered` on its
 * parent. Returns a function that stops.
 */
function keepFooterVisible(footer: HTMLElement): (() => void) | undefined {
  const { visualViewport } = window
  if (!visualViewport) return undefined
  function place() {
    const { offsetTop, height } = visualViewport!
    const [top, bottom, padding] = scrollport(footer)
    const visible = Math.min(bottom, offsetTop + height)
    const flows = visible - Math.max(top, offsetTop) < LEAST_HEIGHT
    footer.style.position = flows ? 'static' : ''
    footer.parentElement!.style.setProperty('--_covered', `${bottom - visible - padding}px`)
  }
  // It also notices that a dialog has opened, and that one was resized with the window.
  const observer = new ResizeObserver(place)
  observer.observe(footer)
  visualViewport.addEventListener('resize', place)
  visualViewport.addEventListener('scroll', place)
  return () => {
    observer.disconnect()
    visualViewport.removeEventListener('resize', place)
    visualViewport.removeEventListener('scroll', place)
  }
}

/**
 * The top and bottom of the visible part of the element's scroll container. A sticky element stops at its padding.
 *
 * In a box that is fixed, or moved by a transform, nothing outside of it counts: the window does not scroll the one, and a sticky
 * element stops where the other would be without its transform. A transform of a box without a position is taken for an
 * animation, which ends.
 */
function scrollport(element: Element): [top: number, bottom: number, padding: number] {
  let bottom = Math.max(window.innerHeight, document.documentElement.clientHeight)
  for (let one = parentOf(element); one && one !== document.body; one = parentOf(one)) {
    const { overflowY, paddingBottom, position, transform, translate } = getComputedStyle(one)
    if (!/^(visible|clip)/.test(overflowY)) {
      const box = one.getBoundingClientRect()
      return [Math.max(box.top, 0), Math.min(box.bottom, bottom), parseFloat(paddingBottom)]
    }
    const isMoved = position !== 'static' && (transform !== 'none' || translate !== 'none')
    if (position === 'fixed' || isMoved) bottom = 0
  }
  return [0, bottom, 0]
}

const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null
