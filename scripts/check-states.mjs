import { checkFocus } from './check-focus.mjs'
import { checkLargeText } from './check-large-text.mjs'
import { become, reach, STATES, storyOf } from './states.mjs'

/** The smallest window that WCAG 2.2 has in mind, in which what is docked covers the most. */
const SIZE = { width: 320, height: 568 }

/**
 * Checks every state on the smallest phone. Returns the faults.
 * @param {import('playwright').Page} page
 * @param {string} storybook the address of a built Storybook, with a slash at its end
 */
export async function checkStates(page, storybook) {
  const device = await page.context().newCDPSession(page)
  /** @type {Set<string>} */
  const faults = new Set()
  for (const state of STATES) {
    await reach(page, device, storybook, storyOf(state, SIZE))
    await become(page, device, SIZE)
    const found = [
      ...(await checkFocus(page, state === 'page-checking')),
      ...(await checkLargeText(page)),
    ]
    for (const fault of found) faults.add(`${state}: ${fault}`)
  }
  return [...faults]
}
