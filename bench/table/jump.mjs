import { median } from '../report/percentile.mjs'

/** The positions that the scrollbar is dragged to, as parts of the list from its top. */
const PARTS = [0.5, 0.1, 0.9, 0.3, 0.7]

/** How far the first visible row may be from the expected position, because heads and gaps take up space. */
const TOLERANCE = 0.02

/** @type {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>} */
export const jump = {
  metrics: { 'scrollbar jump': 'ms', 'scrollbar jump, busy': 'ms' },
  applies: (rows) => rows >= 1_000,

  async measure({ page, busy }, { rows }) {
    /** @type {number[]} */
    const times = []
    const [, work] = await busy(async () => {
      for (const part of PARTS) {
        const { time, first } = await page.evaluate((to) => window.probe.jump(to), part)
        const place = rows.findIndex(({ email }) => first.includes(email)) / rows.length
        if (Math.abs(place - part) > TOLERANCE) {
          throw new Error(`A jump to ${part} led to ${place}: ${first}`)
        }
        times.push(time)
      }
    })
    await page.evaluate(() => window.probe.toTop())
    return { 'scrollbar jump': median(times), 'scrollbar jump, busy': work / PARTS.length }
  },
}
