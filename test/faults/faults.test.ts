import { describe, expect, it } from 'vitest'
import { stats } from './virtual-time'
import { runSchedule } from './run-schedule'
import { scheduleOf, type Subject } from './schedule'

const count = Number(process.env.FAULT_SCHEDULES ?? 300)
const first = Number(process.env.FAULT_SEED ?? 1)

describe('under random faults', () => {
  it(`says in ${count} schedules what is true, and does nothing twice`, { timeout: 0 }, async () => {
    const failed: string[] = []
    let t0 = performance.now()
    const kinds = new Map<string, number[]>()
    for (let seed = first; seed < first + count; seed++) {
      const { violations, lines, schedule } = await runSchedule(
        scheduleOf(seed, process.env.FAULT_SUBJECT as Subject | undefined),
      )
      if (process.env.STATS) { process._rawDebug(seed, stats.steps, Math.round(performance.now() - t0)); stats.steps = 0; t0 = performance.now() }
      if (violations.length === 0 && !process.env.FAULT_LOG) continue
      const { actions: _actions, weather: _weather, faults: _faults, ...facts } = schedule
      for (const violation of violations) {
        const kind = violation.split(':')[0]!
        kinds.set(kind, [...(kinds.get(kind) ?? []), seed])
      }
      failed.push([JSON.stringify(facts), ...(process.env.FAULT_BRIEF ? violations : lines)].join('\n'))
    }
    for (const [kind, seeds] of kinds) console.info(kind, seeds.length, seeds.slice(0, 20).join(' '))
    expect(failed.slice(0, Number(process.env.FAULT_SHOW ?? 10)).join('\n\n')).toBe('')
  })
})
