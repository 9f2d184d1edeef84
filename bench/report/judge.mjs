import { rounded } from './rounded.mjs'

/** @typedef {import('./targets.mjs').Target} Target */

/** Half a frame, in milliseconds. A smaller distance to the best grid cannot be seen in frames, and counts as equal. */
const HALF_FRAME = 8

const GRIDS = ['react-data-grid', 'tanstack-virtual']

/**
 * How ours compares with a target at one size.
 * @typedef {object} Verdict
 * @property {Target} target
 * @property {number} size
 * @property {number} ours
 * @property {number | undefined} reference
 * @property {number} reached in the target's measure
 * @property {boolean} must whether it holds
 * @property {boolean | undefined} aim
 */

/**
 * Returns undefined if a value that it needs was not measured.
 * @param {Target} target
 * @param {number} size
 * @param {readonly import('./medians.mjs').Median[]} medians
 * @returns {Verdict | undefined}
 */
export function judge(target, size, medians) {
  const of = (/** @type {string} */ contender) =>
    medians.find(
      (one) => one.contender === contender && one.size === size && one.metric === target.metric,
    )?.value
  const ours = of('ours')
  const reference = referenceOf(target, of)
  if (ours === undefined || (target.measure !== 'value' && reference === undefined))
    return undefined

  const reached = rounded(reachedBy(target, ours, reference ?? 0))
  return {
    target,
    size,
    ours,
    reference,
    reached,
    must: reached <= target.must || isHalfAFrameAway(target, ours, reference ?? 0),
    aim: target.aim === undefined ? undefined : reached <= target.aim,
  }
}

/**
 * @param {Target} target
 * @param {(contender: string) => number | undefined} of
 */
function referenceOf({ reference }, of) {
  if (reference === 'none') return undefined
  if (reference !== 'best grid') return of(reference)
  const grids = GRIDS.map(of).filter((value) => value !== undefined)
  return grids.length === GRIDS.length ? Math.min(...grids) : undefined
}

/**
 * @param {Target} target
 * @param {number} ours
 * @param {number} reference
 */
function reachedBy({ measure }, ours, reference) {
  if (measure === 'value') return ours
  return measure === 'ratio' ? ours / reference : ours - reference
}

/**
 * Adds half a frame to the required value, not to the grid's, so that a target stricter than the best grid stays stricter.
 * @param {Target} target
 * @param {number} ours
 * @param {number} reference
 */
function isHalfAFrameAway({ reference: name, must }, ours, reference) {
  return name === 'best grid' && ours <= Math.min(must, 1) * reference + HALF_FRAME
}
