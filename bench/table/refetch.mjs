/**
 * A background refetch in which one invitation turns out to have been accepted.
 * @type {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>}
 */
export const refetch = {
  metrics: {
    'refetch, one changed': 'ms',
    'longest task on refetch': 'ms',
    'refetch, busy': 'ms',
    'rows redrawn when one of n changed': '',
  },

  async measure({ page, collectGarbage, busy }, { rows }) {
    await page.evaluate(() => window.probe.hold('changed'))
    await collectGarbage()
    await page.evaluate(() => window.probe.drawn())
    const [times, work] = await busy(() =>
      page.evaluate((count) => window.probe.refetch({ first: 'Accepted', count }), rows.length),
    )
    return {
      'refetch, one changed': times.first,
      'longest task on refetch': times.task,
      'refetch, busy': work,
      'rows redrawn when one of n changed': await page.evaluate(() => window.probe.drawn()),
    }
  },
}
