import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { buildPages } from './harness/build.mjs'
import { measure } from './harness/measure.mjs'
import { isWanted, stepsFor } from './harness/steps-for.mjs'
import { optionsOf } from './options.mjs'
import { paste } from './paste/index.mjs'
import { mediansOf } from './report/medians.mjs'
import { printMedians } from './report/print-medians.mjs'
import { printTargets } from './report/print-targets.mjs'
import { resultsOf } from './report/results.mjs'
import { table } from './table/index.mjs'

/** @type {import('./harness/scenario.mjs').Scenario[]} */
const scenarios = [table, paste]
const options = optionsOf(process.argv.slice(2), {
  sizes: scenarios.flatMap(({ sizes }) => sizes),
  contenders: scenarios.flatMap(({ pages }) => Object.keys(pages)),
  metrics: scenarios.flatMap(({ steps }) => steps.flatMap(({ metrics }) => Object.keys(metrics))),
})

const [load = 0] = loadavg()
if (load > availableParallelism() / 2) {
  console.log(
    `This machine is at work (load ${load.toFixed(1)}): of the times, believe only the busy ones.`,
  )
}

/** @type {import('./report/medians.mjs').Median[]} */
const medians = []

for (const scenario of scenarios) {
  const contenders = Object.keys(scenario.pages).filter(
    (name) => options.contenders?.includes(name) ?? true,
  )
  const sizes = scenario.sizes.filter((size) => options.sizes?.includes(size) ?? true)
  const wanted = stepsFor(scenario.steps, options.only)
  if (contenders.length === 0 || sizes.length === 0 || wanted.length === 0) continue
  await buildPages(contenders.map((contender) => scenario.pages[contender] ?? ''))

  for (const size of sizes) {
    const steps = wanted.filter(({ applies }) => applies?.(size) ?? true)
    const units = Object.assign({}, ...steps.map(({ metrics }) => metrics))
    const { repeats } = options
    const measurements = await measure(scenario, { size, contenders, steps, repeats })
    const found = mediansOf(measurements, units).filter(({ metric }) =>
      isWanted(metric, options.only),
    )
    printMedians(`${scenario.name}, ${size.toLocaleString('en')}`, contenders, found)
    medians.push(...found)
  }
}

printTargets(medians)

// A partial run does not replace the results of a complete one.
if (!options.sizes && !options.contenders && options.only.length === 0) {
  const file = new URL('results.json', import.meta.url)
  await writeFile(file, `${JSON.stringify(resultsOf(medians), null, 2)}\n`)
}
