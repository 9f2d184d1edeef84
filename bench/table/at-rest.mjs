/**
 * What a list costs that is only looked at.
 * @type {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>}
 */
export const atRest = {
  metrics: { heap: 'MB', 'DOM elements': '' },

  async measure({ page, heap }) {
    return {
      heap: await heap(),
      'DOM elements': await page.evaluate(() => window.probe.elements()),
    }
  },
}
