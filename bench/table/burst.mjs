import { median } from '../report/percentile.mjs'
import { burst as burstOf } from './typing.mjs'

/** A single burst would mostly measure where within a frame it happens to end. */
const TIMES = 3

/** @type {import('../harness/scenario.mjs').Step<import('./subject.mjs').Subject>} */
export const burst = {
  metrics: { 'burst of keys': 'ms', 'burst of keys, busy': 'ms' },

  async measure({ page, busy }, { rows, all }) {
    const keys = burstOf(rows)
    const times = []
    const busyTimes = []
    for (let at = 0; at < TIMES; at += 1) {
      const [time, work] = await busy(() =>
        page.evaluate(({ texts, sight }) => window.probe.burst(texts, sight), keys),
      )
      times.push(time)
      busyTimes.push(work)
      await page.evaluate((sight) => window.probe.keystrokes([{ text: '', sight }]), all)
    }
    return { 'burst of keys': median(times), 'burst of keys, busy': median(busyTimes) }
  },
}
