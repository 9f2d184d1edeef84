import { median } from './percentile.mjs'

/**
 * One cell of the result: a contender's median of a metric at a size.
 * @typedef {object} Median
 * @property {number} size
 * @property {string} contender
 * @property {string} metric
 * @property {string} unit
 * @property {number} value
 * @property {number} runs
 */

/**
 * @param {readonly import('../harness/measure.mjs').Measurement[]} measurements
 * @param {Readonly<Record<string, string>>} units by metric
 * @returns {Median[]}
 */
export function mediansOf(measurements, units) {
  const contenders = [...new Set(measurements.map(({ contender }) => contender))]
  return Object.entries(units).flatMap(([metric, unit]) =>
    contenders.map((contender) => {
      const own = measurements.filter((one) => one.contender === contender)
      const values = own.map(({ measured }) => {
        const value = measured[metric]
        if (value === undefined) throw new Error(`"${metric}" was not measured.`)
        return value
      })
      const size = own[0]?.size ?? 0
      return { size, contender, metric, unit, value: median(values), runs: values.length }
    }),
  )
}
