/**
 * WCAG 1.4.4: makes the text twice as large. Nothing may then be wider than the window. Returns what is.
 * @param {import('playwright').Page} page
 */
export async function checkLargeText(page) {
  const style = await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
  const wide = await page.evaluate(findWideParts)
  await style.evaluate((element) => element.parentNode?.removeChild(element))
  return wide.map((part) => `with text twice as large, ${part} is wider than the window`)
}

/** Runs in the page. What scrolls in a box of its own, and what is there for screen readers alone, may be wide. */
function findWideParts() {
  const { clientWidth } = document.documentElement
  const parts = [...document.querySelectorAll('[data-fbi-root], [data-fbi-root] *')].filter(
    (part) => {
      const { left, right, height } = part.getBoundingClientRect()
      return height > 1 && (left < -1 || right > clientWidth + 1)
    },
  )
  /** @param {Element} part */
  const isCut = (part) => {
    for (let one = part.parentElement; one; one = one.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(one)
      const { left, right } = one.getBoundingClientRect()
      const fits = left >= -1 && right <= clientWidth + 1
      if (fits && (clipPath !== 'none' || /auto|scroll/.test(overflowX))) return true
    }
    return getComputedStyle(part).clipPath !== 'none'
  }
  return parts.filter((part) => !isCut(part)).map((part) => part.className || part.tagName)
}
