import { bodyOf, rowsOf } from '../data/rows.mjs'

/** @typedef {import('../data/rows.mjs').Row} Row */

/**
 * A list, and what a page shows of it when nothing is filtered.
 * @typedef {object} Subject
 * @property {readonly Row[]} rows
 * @property {{ count: number, first: string }} all
 */

/**
 * @param {number} count
 * @returns {Subject}
 */
export function subjectOf(count) {
  const rows = rowsOf(count)
  return { rows, all: { count, first: rows[0]?.email ?? '' } }
}

/**
 * The first reply, and the one after the first invitation has been accepted.
 * @param {Subject} subject
 */
export function repliesOf({ rows }) {
  const [first, ...rest] = rows
  return {
    list: bodyOf(rows),
    changed: bodyOf(first ? [{ ...first, accepted: true }, ...rest] : rows),
  }
}
