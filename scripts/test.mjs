// Runs the named suites, or all except `oldest-peers`: unit tests, stories in Chromium, end-to-end tests of the demo. The last
// line has the counts.
//
//   node scripts/test.mjs [unit] [storybook] [e2e] [oldest-peers]
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureBrowser } from './ensure-browser.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** By default, Vitest leaves one core free for interactive use. */
const ON_ALL_CORES = '--maxWorkers=100%'

const reports = 'node_modules/.cache/test'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** @type {Record<string, () => Counts>} */
const all = {
  unit: () => suite('unit', [...vitest('unit'), ON_ALL_CORES], vitestCounts),
  storybook: () => suite('storybook', vitest('storybook'), vitestCounts),
  e2e: () => suite('e2e', ['playwright', 'test', '--reporter=list,json'], playwrightCounts),
  'oldest-peers': () =>
    suite('oldest-peers', [...vitest('oldest-peers'), ON_ALL_CORES], vitestCounts),
}
const named = process.argv.slice(2)
const wanted = named.length > 0 ? named : ['unit', 'storybook', 'e2e']

if (wanted.includes('storybook') || wanted.includes('e2e')) {
  try {
    await ensureBrowser()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

const suites = wanted.map((name) => {
  const run = all[name]
  if (run) return run()
  console.error(`there is no suite ${name}; there are ${Object.keys(all).join(', ')}`)
  return { passed: 0, failed: 1, skipped: 0 }
})

const passed = sum('passed')
const failed = sum('failed')
if (sum('skipped') > 0) console.log(`tests: ${sum('skipped')} skipped`)
console.log(`tests: ${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** @param {keyof Counts} key */
function sum(key) {
  return suites.reduce((total, counts) => total + counts[key], 0)
}

/** @param {string} project */
function vitest(project) {
  const report = `--outputFile.json=${reports}/${project}.json`
  return ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', report]
}

/**
 * Runs one suite. An exit code that the counts do not explain counts as one more failure, and so does a suite without tests.
 * @param {string} name
 * @param {string[]} command
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
function suite(name, command, read) {
  const report = `${reports}/${name}.json`
  const { status } = spawnSync('npx', ['--no', '--', ...command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    shell: process.platform === 'win32',
  })
  const counts = readReport(report, read)
  const unexplained = counts.failed === 0 && (status !== 0 || counts.passed === 0)
  return unexplained ? { ...counts, failed: 1 } : counts
}

/**
 * @param {string} path
 * @param {(report: any) => Counts} read
 */
function readReport(path, read) {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

/**
 * Counts a file that failed to load, and so has no failed tests, as one failure.
 * @param {any} report
 * @returns {Counts}
 */
function vitestCounts({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}) {
  const brokenFiles = testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * @param {any} report
 * @returns {Counts}
 */
function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
