import { chromium } from 'playwright'
import { findBrowser } from '../../scripts/find-browser.mjs'

const browser = findBrowser()
if (!browser)
  throw new Error('There is no Chromium here: install one, or name it in CHROMIUM_PATH.')

/** Long enough for work deferred to an idle moment or a later frame to finish, in milliseconds. */
const SETTLE_MS = 200

/**
 * The tools for measurements that the page cannot make itself.
 * @typedef {object} Cell
 * @property {import('playwright').Page} page
 * @property {() => Promise<void>} collectGarbage also discards the bytecode of code that has not run lately
 * @property {() => Promise<number>} heap megabytes in use, without garbage
 * @property {<T>(work: () => Promise<T>) => Promise<[result: T, busy: number]>} busy milliseconds of main-thread time,
 *   deferred work included
 * @property {(wheel: { x: number, y: number, speed: number, distance: number }) => Promise<void>} roll a real wheel gesture
 */

/**
 * Measures in a browser process of its own, without warm code or the heap of another measurement.
 * @template T
 * @param {string} url
 * @param {(cell: Cell) => Promise<T>} measure
 */
export async function inCell(url, measure) {
  const process = await chromium.launch({ ...browser, args: ['--enable-precise-memory-info'] })
  try {
    const page = await process.newPage({ viewport: { width: 1280, height: 800 } })
    /** @type {Error | undefined} */
    let failure
    page.on('pageerror', (error) => (failure ??= error))
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const collectGarbage = async () => void (await session.send('HeapProfiler.collectGarbage'))
    const taskTime = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
    }

    // A browser is busy just after it starts, which would distort the measurement of a short reply.
    await page.goto(url, { waitUntil: 'networkidle' })
    const measured = await measure({
      page,
      collectGarbage,
      async heap() {
        await collectGarbage()
        const { usedSize } = await session.send('Runtime.getHeapUsage')
        return usedSize / 1e6
      },
      async busy(work) {
        const before = await taskTime()
        const result = await work()
        await page.waitForTimeout(SETTLE_MS)
        return [result, (await taskTime()) - before]
      },
      async roll({ x, y, speed, distance }) {
        await session.send('Input.synthesizeScrollGesture', {
          x,
          y,
          yDistance: -distance,
          speed,
          gestureSourceType: 'mouse',
          preventFling: true,
        })
      },
    })
    if (failure) throw failure
    return measured
  } finally {
    await process.close()
  }
}
