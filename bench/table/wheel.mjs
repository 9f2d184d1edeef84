/** Seconds that a wheel rolls. A shorter list ends before. */
const DURATION = 1.5

/**
 * A wheel that rolls at so many pixels a second.
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
