import { printColumns } from './columns.mjs'
import { judge } from './judge.mjs'
import { rounded } from './rounded.mjs'
import { targets } from './targets.mjs'

/**
 * Prints each target with the value reached, and the number of targets missed.
 * @param {readonly import('./medians.mjs').Median[]} medians
 */
export function printTargets(medians) {
  const verdicts = targets.flatMap((target) =>
    target.sizes.flatMap((size) => judge(target, size, medians) ?? []),
  )
  if (verdicts.length === 0) return
  console.log('\nTargets')
  printColumns([
    ['', 'rows', 'ours', 'reference', '', 'reached', 'must', '', 'aim', ''],
    ...verdicts.map(({ target, size, ours, reference, reached, must, aim }) => [
      target.metric,
      size.toLocaleString('en'),
      String(rounded(ours)),
      reference === undefined ? '–' : String(rounded(reference)),
      target.reference === 'none' ? '' : target.reference,
      shown(target, reached),
      shown(target, target.must),
      must ? 'pass' : 'FAIL',
      target.aim === undefined ? '–' : shown(target, target.aim),
      aim ? 'reached' : '',
    ]),
  ])
  const failed = verdicts.filter(({ must }) => !must).length
  console.log(`\n${verdicts.length - failed} of ${verdicts.length} musts hold.`)
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {number} number
 */
function shown({ measure }, number) {
  if (measure === 'ratio') return `${number}×`
  return measure === 'points above' ? `${number >= 0 ? '+' : ''}${number}` : String(number)
}
