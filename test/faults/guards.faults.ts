import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { GUARDS, type Guard } from './guards'
import type { Subject } from './schedule'

/** Set by `npm run test:guards`. */
const {
  GUARDS_SCHEDULES = '600',
  GUARDS_SEED = '1',
  GUARDS_ONLY = '',
  GUARDS_SHARE = '0/1',
  GUARDS_REPORT,
} = process.env

const [worker, workers] = GUARDS_SHARE.split('/').map(Number) as [number, number]
const own = GUARDS.filter(({ name }) => name.includes(GUARDS_ONLY)).filter(
  (_, index) => index % workers === worker,
)

type Run = (seed: number, subject: Subject) => Promise<readonly string[]>

/** Runs a schedule and returns the claims that it violates, with the unchanged kit or without a guard. */
async function load(missing: Guard | null): Promise<Run> {
  vi.resetModules()
  const path = missing && join(process.cwd(), missing.file)
  // The plugin in vitest.config.ts removes the guard from modules imported with this query.
  if (path) vi.doMock(path, () => import(`${path}?without=${GUARDS.indexOf(missing)}`))
  const { runSchedule } = await import('./run-schedule')
  const { scheduleOf } = await import('./kinds')
  // Loaded now, because later the guard would be in it.
  await Promise.all([
    import('../../src/operations/invite-run'),
    import('../../src/operations/row-run'),
    import('../../src/operations/accept'),
  ])
  if (path) vi.doUnmock(path)
  return async (seed, subject) => (await runSchedule(scheduleOf(seed, subject))).violations
}

it.each(own)('$name', { timeout: 0 }, async (guard) => {
  const { name, subject, claim } = guard
  const isOfClaim = (violation: string) => violation.startsWith(`${claim}: `)
  let run = await load(guard)
  const broken: string[] = []
  let ran = 0
  let isCaught = false
  while (!isCaught && ran < Number(GUARDS_SCHEDULES)) {
    const seed = Number(GUARDS_SEED) + ran
    const violations = await run(seed, subject)
    ran += 1
    if (!violations.some(isOfClaim)) continue
    // A claim that is violated with the guard, too, says nothing about the guard.
    const withGuard = await load(null)
    isCaught = !(await withGuard(seed, subject)).some(isOfClaim)
    if (isCaught) broken.push(...violations.filter(isOfClaim))
    else run = await load(guard)
  }
  if (GUARDS_REPORT) {
    const result = { name, claim, ran, broken, isCaught }
    appendFileSync(join(GUARDS_REPORT, `${worker}.jsonl`), `${JSON.stringify(result)}\n`)
  }
  expect(isCaught, `no ${claim} in ${ran} schedules`).toBe(true)
})
