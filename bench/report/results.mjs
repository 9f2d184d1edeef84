import { rounded } from './rounded.mjs'

/**
 * @typedef {object} Result
 * @property {number} rows
 * @property {string} metric
 * @property {number} ours
 * @property {string} contender the one that ours is compared with
 * @property {number} floor that contender's value
 * @property {number | null} ratio `null` if that value is 0
 * @property {string} unit
 * @property {number} runs
 */

/**
 * Compares ours with each of the others, metric by metric.
 * @param {readonly import('./medians.mjs').Median[]} medians
 * @returns {Result[]}
 */
export function resultsOf(medians) {
  return medians
    .filter(({ contender }) => contender !== 'ours')
    .map(({ size, contender, metric, unit, value, runs }) => {
      const ours = medians.find(
        (one) => one.contender === 'ours' && one.metric === metric && one.size === size,
      )
      if (!ours) throw new Error(`Ours was not measured: ${metric}, ${size}.`)
      return {
        rows: size,
        metric,
        contender,
        ours: rounded(ours.value),
        floor: rounded(value),
        ratio: value > 0 ? rounded(ours.value / value) : null,
        unit,
        runs,
      }
    })
}
