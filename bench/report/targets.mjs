/**
 * What ours is compared with: nothing, one of the others, or the better of the two grids in that cell.
 * @typedef {'none' | 'floor' | 'tanstack-virtual' | 'best grid'} Reference
 */

/**
 * A value that ours has to reach at each of its sizes.
 * @typedef {object} Target
 * @property {string} metric
 * @property {readonly number[]} sizes
 * @property {Reference} reference
 * @property {'value' | 'ratio' | 'points above'} measure
 * @property {number} must
 * @property {number | undefined} aim
 */

const EVERY = [100, 1_000, 10_000, 100_000]
const LONG = [1_000, 10_000, 100_000]

/** @type {readonly Target[]} */
export const targets = [
  ratio('first rows painted', 'best grid', [100, 1_000, 10_000], 1, 0.8),
  ratio('first rows painted', 'best grid', [100_000], 0.3, 0.15),
  ratio('all rows known', 'best grid', [10_000], 1.3, 1),
  ratio('all rows known', 'best grid', [100_000], 1.75, 1.2),
  value('longest task on load', EVERY, 50),
  ratio('refetch, one changed', 'best grid', [1_000], 1),
  ratio('refetch, one changed', 'best grid', [10_000], 0.8),
  ratio('refetch, one changed', 'best grid', [100_000], 0.5, 0.1),
  ratio('keystroke p95', 'best grid', [100, 1_000], 1, 0.8),
  value('scroll at 7,000 px/s, dropped', LONG, 5, 3),
  points('scroll at 7,000 px/s, dropped', 'tanstack-virtual', LONG, 2),
  value('scroll at 20,000 px/s, dropped', LONG, 15, 8),
  points('scroll at 20,000 px/s, blank', 'floor', LONG, 5, 0),
  ratio('scrollbar jump', 'tanstack-virtual', LONG, 1, 0.7),
  ratio('heap', 'floor', [100_000], 1.2, 1.1),
  value('DOM elements', EVERY, 343),
]

/**
 * Requires at most `must` times the reference.
 * @param {string} metric
 * @param {Reference} reference
 * @param {readonly number[]} sizes
 * @param {number} must
 * @param {number} [aim]
 * @returns {Target}
 */
function ratio(metric, reference, sizes, must, aim) {
  return { metric, reference, sizes, measure: 'ratio', must, aim }
}

/**
 * Requires at most `must` percentage points above the reference.
 * @param {string} metric
 * @param {Reference} reference
 * @param {readonly number[]} sizes
 * @param {number} must
 * @param {number} [aim]
 * @returns {Target}
 */
function points(metric, reference, sizes, must, aim) {
  return { metric, reference, sizes, measure: 'points above', must, aim }
}

/**
 * Requires at most `must`, independently of the others.
 * @param {string} metric
 * @param {readonly number[]} sizes
 * @param {number} must
 * @param {number} [aim]
 * @returns {Target}
 */
function value(metric, sizes, must, aim) {
  return { metric, reference: 'none', sizes, measure: 'value', must, aim }
}
