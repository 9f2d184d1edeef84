// Runs random fault schedules (test/faults/): `npm run test:faults -- --schedules 10000`. To run a single one and log every
// event: `-- --seed 4711 --schedules 1 --log`. `--subject` selects a kind (hooks, form, table, page, tabs, 'accept hook').
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runSchedules } from './run-schedules.mjs'

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    subject: { type: 'string' },
    log: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})
const schedules = Number(values.schedules)
const seed = Number(values.seed)
const workers = Math.min(Number(values.workers), Math.max(1, Math.floor(schedules / 50)))
const share = Math.ceil(schedules / workers)
const folder = mkdtempSync(join(tmpdir(), 'fault-schedules-'))

const exits = await Promise.all(
  Array.from({ length: workers }, (_, worker) =>
    run(seed + worker * share, Math.min(share, schedules - worker * share)),
  ),
)

const chunks = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
)
rmSync(folder, { recursive: true })
/** @type {{ seed: number, violations: string[], text: string }[]} */
const reports = chunks.flatMap(({ report }) => report).sort((a, b) => a.seed - b.seed)
const failed = reports.filter(({ violations }) => violations.length > 0)
const ran = chunks.reduce((sum, chunk) => sum + chunk.ran, 0)

if (values.log || schedules <= 10) for (const { text } of reports) console.log(`${text}\n`)
for (const { seed, violations } of failed) console.log(`seed ${seed}: ${violations.join('\n  ')}`)
const violations = failed.reduce((sum, report) => sum + report.violations.length, 0)
// An exit code that no violation explains is a failure of the runner.
const isBroken =
  ran !== schedules || (violations === 0 && exits.some((code) => code !== 0) && !values.log)
if (isBroken) console.log(`the runner failed: ${ran} of ${schedules} schedules ran`)
console.log(`${ran} schedules, ${violations} violations`)
process.exitCode = violations > 0 || isBroken ? 1 : 0

/**
 * @param {number} first
 * @param {number} count
 */
function run(first, count) {
  const env = {
    FAULTS_SCHEDULES: String(count),
    FAULTS_SEED: String(first),
    FAULTS_REPORT: folder,
    ...(values.subject && { FAULTS_SUBJECT: values.subject }),
    ...(values.log && { FAULTS_LOG: 'yes' }),
  }
  return runSchedules('test/faults/faults.test.ts', env, 'ignore')
}
