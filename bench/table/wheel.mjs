/** How long a wheel scrolls, in seconds. A short list ends earlier. */
const DURATION = 1.5

/**
 * Scrolls with a wheel at a speed in pixels per second.
 * @param {number} speed
 * @returns {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>}
 */
export function wheel(speed) {
  const name = `scroll at ${speed.toLocaleString('en')} px/s`
  return {
    metrics: { [`${name}, dropped`]: '%', [`${name}, blank`]: '%', [`${name}, busy`]: 'ms' },
    applies: (rows) => rows >= 1_000,

    async measure({ page, roll, busy }) {
      const at = await page.evaluate(() => window.probe.middle())
      await page.evaluate(() => window.probe.watch())
      const [, work] = await busy(() => roll({ ...at, speed, distance: speed * DURATION }))
      const { dropped, blank } = await page.evaluate(() => window.probe.watched())
      await page.evaluate(() => window.probe.toTop())
      return { [`${name}, dropped`]: dropped, [`${name}, blank`]: blank, [`${name}, busy`]: work }
    },
  }
}
