import { rowsOf } from '../rows.mjs'
import { percentile, table, typing } from './table.mjs'

/**
 * The two that people feel most, beside the quickest grid there is: a short list may come one frame later than its rows.
 * @type {import('../run.mjs').Scenario}
 */
export const grid = {
  name: 'InvitationTable beside react-data-grid',
  pages: { ours: 'ours/', floor: 'grid/' },
  sizes: [100, 1_000, 10_000],
  replies: table.replies,

  async measure(page, count) {
    const rows = rowsOf(count)
    const load = await page.evaluate(
      ([name, first]) => window.probe.load(name ?? '', { first }),
      [`${count}`, rows[0]?.email ?? ''],
    )
    await page.evaluate((sight) => window.probe.keystrokes([{ text: '', sight }]), {
      count,
      first: rows[0]?.email ?? '',
    })
    const keys = await page.evaluate((steps) => window.probe.keystrokes(steps), typing(rows))
    return {
      'first rows painted, beside a grid': [load.first, 'ms'],
      'keystroke p95, beside a grid': [percentile(keys, 0.95), 'ms'],
    }
  },
}
