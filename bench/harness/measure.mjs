import { inCell } from './cell.mjs'
import { serve } from './serve.mjs'

/**
 * The results of one cell, by metric.
 * @typedef {Record<string, number>} Measured
 *
 * @typedef {object} Measurement
 * @property {number} size
 * @property {string} contender
 * @property {Measured} measured
 */

/**
 * Measures one size of a scenario: every contender in each repeat, starting with a different one each time, so that other
 * load on the machine affects all of them.
 * @param {import('./scenario.mjs').Scenario} scenario
 * @param {{ size: number, contenders: readonly string[], steps: readonly import('./scenario.mjs').Step[], repeats: number }} run
 * @returns {Promise<Measurement[]>}
 */
export async function measure(scenario, { size, contenders, steps, repeats }) {
  const subject = scenario.subject(size)
  const server = await serve(scenario.replies(subject))
  /** @type {Measurement[]} */
  const measurements = []
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const first = repeat % contenders.length
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      try {
        const measured = await inCell(`${server.url}/${scenario.pages[contender]}/`, (cell) =>
          takeSteps(steps, cell, subject),
        )
        measurements.push({ size, contender, measured })
      } catch (cause) {
        throw new Error(`${scenario.name}, ${contender}, ${size}`, { cause })
      }
    }
  }
  server.close()
  return measurements
}

/**
 * @param {readonly import('./scenario.mjs').Step[]} steps
 * @param {import('./cell.mjs').Cell} cell
 * @param {unknown} subject
 */
async function takeSteps(steps, cell, subject) {
  /** @type {Measured} */
  const measured = {}
  for (const step of steps) Object.assign(measured, await step.measure(cell, subject))
  return measured
}
