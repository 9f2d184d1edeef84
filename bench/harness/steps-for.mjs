/** @typedef {import('./scenario.mjs').Step} Step */

/**
 * Whether a metric is asked for.
 * @param {string} metric
 * @param {readonly string[]} only parts of names; none asks for all
 */
export const isWanted = (metric, only) =>
  only.length === 0 || only.some((part) => metric.toLowerCase().includes(part))

/**
 * The steps that a run takes: those that measure what is asked for, and those on which they build.
 * @param {readonly Step[]} steps
 * @param {readonly string[]} only
 */
export function stepsFor(steps, only) {
  const measures = (/** @type {Step} */ { metrics }) =>
    Object.keys(metrics).some((metric) => isWanted(metric, only))
  return steps.some(measures) ? steps.filter((step) => step.always || measures(step)) : []
}
