/** @typedef {import('./scenario.mjs').Step} Step */

/**
 * Whether a metric is selected.
 * @param {string} metric
 * @param {readonly string[]} only parts of names; an empty list selects all
 */
export const isWanted = (metric, only) =>
  only.length === 0 || only.some((part) => metric.toLowerCase().includes(part))

/**
 * The steps of a run: those that measure a selected metric, and those that they depend on.
 * @param {readonly Step[]} steps
 * @param {readonly string[]} only
 */
export function stepsFor(steps, only) {
  const measures = (/** @type {Step} */ { metrics }) =>
    Object.keys(metrics).some((metric) => isWanted(metric, only))
  return steps.some(measures) ? steps.filter((step) => step.always || measures(step)) : []
}
