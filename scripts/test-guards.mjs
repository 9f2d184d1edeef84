// Removes each guard in turn (test/faults/guards.ts) from the code that runs, not from the files, and runs fault schedules
// until one violates the claim that the guard protects: `npm run test:guards`. `--schedules` limits the schedules per guard,
// `--only` selects guards by a part of their names.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runSchedules } from './run-schedules.mjs'

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})
const workers = Number(values.workers)
const folder = mkdtempSync(join(tmpdir(), 'guards-'))
const exits = await Promise.all(Array.from({ length: workers }, (_, worker) => run(worker)))

/** @type {{ name: string, claim: string, ran: number, broken: string[], isCaught: boolean }[]} */
const results = readdirSync(folder).flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
)
rmSync(folder, { recursive: true })

const width = Math.max(0, ...results.map(({ name }) => name.length))
console.log(`${'guard'.padEnd(width)} | violations / schedules`)
for (const { name, claim, ran, broken, isCaught } of results) {
  const missing = isCaught ? '' : ` (none of "${claim}")`
  console.log(`${name.padEnd(width)} | ${broken.length} / ${ran}${missing}`)
}
const caught = results.filter(({ isCaught }) => isCaught).length
// An exit code that no guard explains is a failure of the runner, such as a guard's text that is no longer in its file.
const isBroken = caught === results.length && exits.some((code) => code !== 0)
if (isBroken) console.log('the runner failed')
console.log(`${results.length} guards, ${caught} caught`)
process.exitCode = caught < results.length || isBroken ? 1 : 0

/** @param {number} worker */
function run(worker) {
  const env = {
    GUARDS_SCHEDULES: values.schedules,
    GUARDS_SEED: values.seed,
    GUARDS_ONLY: values.only,
    GUARDS_SHARE: `${worker}/${workers}`,
    GUARDS_REPORT: folder,
  }
  return runSchedules('test/faults/guards.faults.ts', env, 'inherit')
}
