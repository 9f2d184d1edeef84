import { chromium } from 'playwright'
import { findBrowser } from '../../scripts/find-browser.mjs'

const browser = findBrowser()
if (!browser)
  throw new Error('There is no Chromium here: install one, or name it in CHROMIUM_PATH.')

/** Milliseconds in which work that was put off, to an idle moment or a later frame, gets its turn. */
const REST = 200

/**
 * What a measurement is made with, beside what the page measures itself.
 * @typedef {object} Cell
 * @property {import('playwright').Page} page
 * @property {() => Promise<void>} collectGarbage also throws away the bytecode of code that has not run lately
 * @property {() => Promise<number>} heap megabytes in use, garbage aside
 * @property {<T>(work: () => Promise<T>) => Promise<[result: T, busy: number]>} busy milliseconds of main-thread time,
 *   until work that was put off has been done too
 * @property {(wheel: { x: number, y: number, speed: number, distance: number }) => Promise<void>} roll a real wheel gesture
 */

/**
 * Measures in a browser process of its own: no warm code, no heap of a neighbour.
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

    // A browser that has just started is still at work, and a short reply would come into the middle of that.
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
        await page.waitForTimeout(REST)
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
