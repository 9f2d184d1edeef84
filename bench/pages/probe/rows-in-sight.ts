/** The heights at which rows are looked for, from below every contender's head to just above the bottom edge. */
const HEIGHTS = [0.2, 0.4, 0.6, 0.8, 0.98]

/** The part of the scroller without rows, from 0 to 1. */
export function blankPart(): number {
  const { left, right, top, bottom } = window.driver.scroller().getBoundingClientRect()
  const points = HEIGHTS.map((part) => top + (bottom - top) * part)
  const blank = points.filter((y) => !window.driver.hasRowAt((left + right) / 2, y))
  return blank.length / points.length
}
