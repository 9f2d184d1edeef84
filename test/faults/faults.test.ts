import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scheduleOf } from './kinds'
import { runSchedule, type Report } from './run-schedule'
import type { Subject } from './schedule'

/** Set by `npm run test:faults`. */
const {
  FAULTS_SCHEDULES = '300',
  FAULTS_SEED = '1',
  FAULTS_SUBJECT,
  FAULTS_REPORT,
  FAULTS_LOG,
} = process.env

const first = Number(FAULTS_SEED)
const seeds = Array.from({ length: Number(FAULTS_SCHEDULES) }, (_, index) => first + index)

/** The number of schedules in one test. A failure names a few seeds, and the other tests still run. */
const CHUNK = 50

describe('under random faults, the kit does nothing twice and says only what is true', () => {
  const chunks = Array.from({ length: Math.ceil(seeds.length / CHUNK) }, (_, index) =>
    seeds.slice(index * CHUNK, (index + 1) * CHUNK),
  )
  it.each(chunks.map((chunk) => [chunk[0]!, chunk.at(-1)!, chunk] as const))(
    'the kit does nothing twice and says only what is true in the schedules %i to %i',
    { timeout: 0 },
    async (_first, last, chunk) => {
      const failed: Report[] = []
      for (const seed of chunk) {
        const report = await runSchedule(scheduleOf(seed, FAULTS_SUBJECT as Subject | undefined))
        if (report.violations.length > 0 || FAULTS_LOG) failed.push(report)
      }
      if (FAULTS_REPORT) {
        const report = failed.map(({ schedule, violations, lines }) => ({
          seed: schedule.seed,
          violations,
          text: textOf({ schedule, violations, lines }),
        }))
        writeFileSync(
          `${FAULTS_REPORT}/${last}.json`,
          JSON.stringify({ ran: chunk.length, report }),
        )
      }
      expect(failed.map(textOf).join('\n\n')).toBe('')
    },
  )
})

/** Describes a failed schedule for people to read: its parameters, and what happened when. */
function textOf({ schedule, lines }: Report): string {
  const { actions: _actions, faults: _faults, weather: _weather, ...facts } = schedule
  return [JSON.stringify(facts), ...lines].join('\n')
}
