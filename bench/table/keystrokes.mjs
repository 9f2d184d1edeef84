import { percentile } from '../report/percentile.mjs'
import { typing } from './typing.mjs'

/** @type {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>} */
export const keystrokes = {
  metrics: { 'keystroke p50': 'ms', 'keystroke p95': 'ms', 'keystroke, busy': 'ms' },

  async measure({ page, busy }, { rows, all }) {
    const steps = typing(rows)
    const [times, work] = await busy(() =>
      page.evaluate((keys) => window.probe.keystrokes(keys), steps),
    )
    await page.evaluate((sight) => window.probe.keystrokes([{ text: '', sight }]), all)
    return {
      'keystroke p50': percentile(times, 0.5),
      'keystroke p95': percentile(times, 0.95),
      'keystroke, busy': work / steps.length,
    }
  },
}
