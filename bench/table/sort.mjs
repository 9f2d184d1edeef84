/** @type {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>} */
export const sort = {
  metrics: {
    'sort, first time': 'ms',
    'sort, first time, busy': 'ms',
    'sort, again': 'ms',
    'sort, again, busy': 'ms',
  },

  async measure({ page, busy }, { rows }) {
    const emails = rows.map(({ email }) => email).sort()
    const [once, onceWork] = await busy(() =>
      page.evaluate((first) => window.probe.click('sort', { first }), emails[0] ?? ''),
    )
    const [again, againWork] = await busy(() =>
      page.evaluate((first) => window.probe.click('sort', { first }), emails.at(-1) ?? ''),
    )
    return {
      'sort, first time': once,
      'sort, first time, busy': onceWork,
      'sort, again': again,
      'sort, again, busy': againWork,
    }
  },
}
