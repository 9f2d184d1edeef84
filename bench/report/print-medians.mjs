import { printColumns } from './columns.mjs'
import { rounded } from './rounded.mjs'

/**
 * @param {string} title
 * @param {readonly string[]} contenders
 * @param {readonly import('./medians.mjs').Median[]} medians of one scenario and size
 */
export function printMedians(title, contenders, medians) {
  console.log(`\n${title}: medians of ${medians[0]?.runs ?? 0}`)
  const metrics = [...new Set(medians.map(({ metric }) => metric))]
  printColumns([
    ['', ...contenders],
    ...metrics.map((metric) => {
      const cells = contenders.map((contender) =>
        medians.find((one) => one.metric === metric && one.contender === contender),
      )
      const unit = cells[0]?.unit
      return [
        unit ? `${metric} (${unit})` : metric,
        ...cells.map((cell) => (cell ? String(rounded(cell.value)) : '–')),
      ]
    }),
  ])
}
