import { peopleOf } from '../data/people.mjs'

/** @type {import('../harness/scenario.mjs').Step<number>} */
export const paste = {
  metrics: {
    'paste, counts painted': 'ms',
    'paste, editable': 'ms',
    'paste, longest task': 'ms',
    'paste, busy': 'ms',
    'paste, DOM elements': '',
  },

  async measure({ page, collectGarbage, busy }, count) {
    const list = { text: peopleOf(count), expected: `${count.toLocaleString('en')} ready` }
    await collectGarbage()
    const [times, work] = await busy(() =>
      page.evaluate(({ text, expected }) => window.pasteProbe.paste(text, expected), list),
    )
    return {
      'paste, counts painted': times.summary,
      'paste, editable': times.editable,
      'paste, longest task': times.task,
      'paste, busy': work,
      'paste, DOM elements': await page.evaluate(() => window.pasteProbe.elements()),
    }
  },
}
