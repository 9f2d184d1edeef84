/** More than any state has. */
const MOST_STOPS = 200

/**
 * WCAG 2.4.11: goes through a state with Tab, and back. Whatever has the focus must be at least partly visible, not below a bar that
 * is docked. Returns what is not.
 * @param {import('playwright').Page} page
 * @param {boolean} isStill whether nothing in this state takes the focus
 */
export async function checkFocus(page, isStill) {
  /** @type {string[]} */
  const faults = []
  let stops = 0
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.evaluate(forget)
    for (let at = 0; at < MOST_STOPS; at += 1) {
      await page.keyboard.press(key)
      const stop = await page.evaluate(readFocus)
      if (stop?.isAgain) break
      if (stop) stops += 1
      if (stop?.isHidden) faults.push(`${key}: “${stop.name}” has the focus and is hidden`)
    }
  }
  if (stops === 0 && !isStill) faults.push('nothing takes the focus')
  return faults
}

/** Forgets what has had the focus. Runs in the page. */
function forget() {
  // @ts-expect-error Kept between the calls
  globalThis.visited = new Set()
}

/** What has the focus, and whether any point of it can be seen. `null` between the page's end and its beginning. Runs in the page. */
function readFocus() {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  /** @type {Set<Element>} */
  // @ts-expect-error Kept between the calls
  const visited = globalThis.visited
  const isAgain = visited.has(focused)
  visited.add(focused)
  // Some inputs are drawn by their label.
  const isDrawn = getComputedStyle(focused).opacity !== '0' && focused.clientWidth > 1
  const shown = isDrawn ? focused : (focused.closest('label') ?? focused)
  const { x, y, width, height } = shown.getBoundingClientRect()
  const parts = [0.05, 0.25, 0.5, 0.75, 0.95]
  const isHidden = !parts.some((down) =>
    parts.some((right) => {
      const hit = document.elementFromPoint(x + width * right, y + height * down)
      return hit !== null && shown.contains(hit)
    }),
  )
  return { isAgain, isHidden, name: focused.ariaLabel || focused.textContent || focused.tagName }
}
