/** @type {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>} */
export const select = {
  metrics: {
    'one checkbox': 'ms',
    'one checkbox, busy': 'ms',
    'select all': 'ms',
    'select all, busy': 'ms',
  },

  async measure({ page, busy }, { rows }) {
    const [one, oneWork] = await busy(() =>
      page.evaluate(() => window.probe.click('selectOne', { selected: 1 })),
    )
    // Undone first, because with one row selected, a click on the head selects all in some grids and none in others.
    await page.evaluate(() => window.probe.click('selectOne', { selected: 0 }))
    const [all, allWork] = await busy(() =>
      page.evaluate((selected) => window.probe.click('selectAll', { selected }), rows.length),
    )
    await page.evaluate(() => window.probe.click('selectAll', { selected: 0 }))
    return {
      'one checkbox': one,
      'one checkbox, busy': oneWork,
      'select all': all,
      'select all, busy': allWork,
    }
  },
}
