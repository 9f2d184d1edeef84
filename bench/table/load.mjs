/**
 * A first visit: the page is rendered and waiting when the reply arrives, and code that has not run yet is cold.
 * @type {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>}
 */
export const load = {
  always: true,
  metrics: {
    'first rows painted': 'ms',
    'screen full of rows': 'ms',
    'all rows known': 'ms',
    'reply read': 'ms',
    'longest task on load': 'ms',
    'load, busy': 'ms',
  },

  async measure({ page, collectGarbage, busy }, { all }) {
    await page.evaluate(() => window.probe.hold('list'))
    await collectGarbage()
    const [times, work] = await busy(() => page.evaluate((sight) => window.probe.load(sight), all))
    return {
      'first rows painted': times.first,
      'screen full of rows': times.full,
      'all rows known': times.known,
      'reply read': times.read,
      'longest task on load': times.task,
      'load, busy': work,
    }
  },
}
