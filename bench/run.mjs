import { createServer } from 'node:http'
import { readFile, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { build } from 'vite'
import { findBrowser } from '../scripts/find-browser.mjs'
import { grid } from './scenarios/grid.mjs'
import { paste } from './scenarios/paste.mjs'
import { table } from './scenarios/table.mjs'

/**
 * What is measured: pages that do the same, and what to do with them.
 * @typedef {object} Scenario
 * @property {string} name
 * @property {{ ours: string, floor: string }} pages folders of this one, each with an index.html
 * @property {number[]} sizes
 * @property {(size: number) => Record<string, string>} replies texts by name, served as /replies/{name}.json
 * @property {(page: import('playwright').Page, size: number, tools: Tools) => Promise<Measured>} measure in a browser of its own
 *
 * @typedef {object} Tools
 * @property {() => Promise<number>} heap megabytes in use, rubbish aside
 *
 * @typedef {Record<string, [value: number, unit: string]>} Measured by metric
 */

/** One line a scenario: add yours here. */
const scenarios = [table, grid, paste]

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    rows: { type: 'string' },
    only: { type: 'string' },
  },
})
const runs = Number(values.runs)
const here = fileURLToPath(new URL('.', import.meta.url))
const built = fileURLToPath(new URL('../node_modules/.cache/bench/', import.meta.url))

const browser = findBrowser()
if (!browser) throw new Error('no Chromium here: install one, or name it in CHROMIUM_PATH')

/** @type {{ rows: number, metric: string, ours: number, floor: number, ratio: number | null, unit: string, runs: number }[]} */
const results = []

for (const scenario of scenarios.filter(({ name }) => !values.only || name === values.only)) {
  await build({
    root: here,
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    build: {
      rollupOptions: {
        input: Object.values(scenario.pages).map((page) => `${here}${page}index.html`),
      },
    },
  })
  const sizes = values.rows ? values.rows.split(',').map(Number) : scenario.sizes
  for (const size of sizes) {
    const server = await serve(scenario.replies(size))
    /** @type {Record<'ours' | 'floor', Measured[]>} */
    const measured = { ours: [], floor: [] }
    for (let run = 0; run < runs; run += 1) {
      // Interleaved, and in turns the first: what the machine does meanwhile meets both.
      const order = /** @type {const} */ (['ours', 'floor'])
      for (const contender of run % 2 ? order : order.toReversed()) {
        measured[contender].push(
          await once(`${server.url}/${scenario.pages[contender]}`, (page, tools) =>
            scenario.measure(page, size, tools),
          ),
        )
      }
    }
    server.close()
    print(scenario, size, measured)
  }
}

// A part is looked at, and not kept in place of the whole.
if (!values.only && !values.rows) {
  await writeFile(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`)
}

/**
 * A fresh browser process for each measurement: no warm code, no heap of a neighbour.
 * @template T
 * @param {string} url
 * @param {(page: import('playwright').Page, tools: Tools) => Promise<T>} measure
 */
async function once(url, measure) {
  const process = await chromium.launch({ ...browser, args: ['--enable-precise-memory-info'] })
  try {
    const page = await process.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('pageerror', (error) => {
      throw error
    })
    const session = await page.context().newCDPSession(page)
    // A browser that has just started is still at work, and a short reply would come into the middle of that.
    await page.goto(url, { waitUntil: 'networkidle' })
    return await measure(page, {
      async heap() {
        await session.send('HeapProfiler.collectGarbage')
        const { usedSize } = await session.send('Runtime.getHeapUsage')
        return usedSize / 1e6
      },
    })
  } finally {
    await process.close()
  }
}

/** @param {Record<string, string>} replies */
async function serve(replies) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const reply = /^\/replies\/(.+)\.json$/.exec(path)?.[1]
    const file = path.endsWith('/') ? `${path}index.html` : path
    try {
      const body = reply ? replies[reply] : await readFile(`${built}${file}`)
      const type = types[/** @type {keyof typeof types} */ (extname(file))] ?? 'application/json'
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/**
 * @param {Scenario} scenario
 * @param {number} size
 * @param {Record<'ours' | 'floor', Measured[]>} measured
 */
function print({ name, pages }, size, measured) {
  const line = (/** @type {(string | number)[]} */ ...cells) =>
    console.log(
      cells.map((cell, at) => (at ? String(cell).padStart(12) : String(cell).padEnd(40))).join(' '),
    )
  console.log(`\n${name}, ${size.toLocaleString('en')} rows, medians of ${runs} runs`)
  line('', 'ours', pages.floor.slice(0, -1), 'ratio')
  for (const [metric, [, unit]] of Object.entries(measured.ours[0] ?? {})) {
    const ours = median(measured.ours.map((run) => run[metric]?.[0] ?? 0))
    const floor = median(measured.floor.map((run) => run[metric]?.[0] ?? 0))
    const ratio = floor > 0 ? round(ours / floor) : null
    results.push({ rows: size, metric, ours: round(ours), floor: round(floor), ratio, unit, runs })
    line(`${metric}${unit && ` (${unit})`}`, round(ours), round(floor), ratio ?? '–')
  }
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100
}
