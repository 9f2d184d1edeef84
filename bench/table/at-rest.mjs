/**
 * The cost of a list that nobody interacts with.
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
