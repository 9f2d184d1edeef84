import { parseArgs } from 'node:util'
import { isWanted } from './harness/steps-for.mjs'

/**
 * What to measure. An absent option means all.
 * @typedef {object} Options
 * @property {number[]} [sizes]
 * @property {string[]} [contenders]
 * @property {string[]} only parts of the metrics' names, in lower case
 * @property {number} repeats
 */

/**
 * Parses the command line. Throws on unknown names: otherwise a typing error would measure nothing, and look like success.
 * @param {string[]} args
 * @param {{ sizes: readonly number[], contenders: readonly string[], metrics: readonly string[] }} known
 * @returns {Options}
 */
export function optionsOf(args, known) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string' },
      contenders: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      repeats: { type: 'string', default: '3' },
    },
  })
  const only = values.only.map((part) => part.toLowerCase())
  for (const part of only) {
    if (!known.metrics.some((metric) => isWanted(metric, [part]))) {
      throw new Error(`No metric has "${part}" in its name: ${known.metrics.join('; ')}.`)
    }
  }
  const repeats = Number(values.repeats)
  if (!(Number.isInteger(repeats) && repeats > 0)) throw new Error('--repeats is a whole number.')
  return {
    ...(values.sizes && { sizes: among('size', values.sizes, known.sizes) }),
    ...(values.contenders && {
      contenders: among('contender', values.contenders, known.contenders),
    }),
    only,
    repeats,
  }
}

/**
 * @template {string | number} T
 * @param {string} what
 * @param {string} text comma-separated names
 * @param {readonly T[]} known
 */
function among(what, text, known) {
  return text.split(',').map((name) => {
    const found = known.find((one) => String(one) === name.trim())
    if (found === undefined) {
      throw new Error(`"${name}" is no ${what}: ${[...new Set(known)].join(', ')}.`)
    }
    return found
  })
}
