/** How far down the scroller it is looked for rows: below every contender's head, and just above the edge. */
const HEIGHTS = [0.2, 0.4, 0.6, 0.8, 0.98]

/** The part of the scroller, from 0 to 1, where no row is. */
export function blankPart(): number {
  const { left, right, top, bottom } = window.driver.scroller().getBoundingClientRect()
  const points = HEIGHTS.map((part) => top + (bottom - top) * part)
  const blank = points.filter((y) => !window.driver.hasRowAt((left + right) / 2, y))
  return blank.length / points.length
}
