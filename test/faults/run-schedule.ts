import { vi } from 'vitest'
import { checkInvitations } from './claims'
import type { Driver } from './drivers/driver'
import { AcceptHookDriver } from './drivers/accept-hook'
import { FormDriver } from './drivers/form'
import { HooksDriver } from './drivers/hooks'
import { PageDriver } from './drivers/page'
import { TableDriver } from './drivers/table'
import { TabsDriver } from './drivers/tabs'
import { Random } from './random'
import { TROUBLE_ENDS, type Schedule, type Subject } from './schedule'
import { tabStorage } from './tab'
import { advanceTo, drain, startVirtualTime } from './virtual-time'
import { HostError, World } from './world'

export interface Report {
  schedule: Schedule
  violations: readonly string[]
  /** The complete log, for people to read. */
  lines: readonly string[]
}

const DRIVERS: Record<Subject, (world: World) => Driver> = {
  hooks: (world) => new HooksDriver(world),
  'accept hook': (world) => new AcceptHookDriver(world),
  tabs: (world) => new TabsDriver(world),
  form: (world) => new FormDriver(world),
  table: (world) => new TableDriver(world),
  page: (world) => new PageDriver(world),
}

/** How often a person looks at the page again after the trouble, in milliseconds after its end. */
const LOOKS = [5, 20, 45, 75, 110, 150, 195, 240, 290, 340].map((seconds) => seconds * 1000)

const THE_END = TROUBLE_ENDS + 480_000

/** Runs a schedule in virtual time, and compares what the kit did and said with what was intended and what is true. */
export async function runSchedule(schedule: Schedule): Promise<Report> {
  const stopVirtualTime = startVirtualTime()
  vi.stubGlobal('sessionStorage', tabStorage)
  const dice = new Random(schedule.seed ^ 0x5eed)
  const random = vi.spyOn(Math, 'random').mockImplementation(() => dice.next())
  const world = new World(schedule)
  Object.defineProperty(navigator, 'locks', { configurable: true, value: world.locks })
  const stopListening = listenToErrors(world)
  try {
    await play(world)
  } catch (error) {
    world.violate(
      'harness',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    )
  } finally {
    world.dispose()
    await drain()
    stopListening()
    random.mockRestore()
    vi.unstubAllGlobals()
    Reflect.deleteProperty(navigator, 'locks')
    Reflect.deleteProperty(navigator, 'onLine')
    stopVirtualTime()
  }
  const { violations, lines } = world
  return { schedule, violations, lines }
}

async function play(world: World): Promise<void> {
  const { schedule } = world
  const random = new Random(schedule.seed ^ 0xd1ce)
  const driver = DRIVERS[schedule.subject](world)
  const events = [
    ...schedule.weather.flatMap(({ type, from, to }) => [
      { at: from, happen: () => world.turn(type, true) },
      { at: to, happen: () => world.turn(type, false) },
    ]),
    ...schedule.actions.map((action) => ({
      at: action.at,
      happen: async () => {
        if (world.crashed) return
        const did = await driver.act(action.do, new Random(action.seed))
        if (did) world.log(`▸ ${did}`)
      },
    })),
    { at: TROUBLE_ENDS, happen: () => world.calm() },
    ...LOOKS.map((after) => ({
      at: TROUBLE_ENDS + after,
      happen: () => (world.crashed ? undefined : driver.settle(random)),
    })),
  ].sort((a, b) => a.at - b.at)

  await driver.app.tab.run(() => driver.begin(random))
  for (const { at, happen } of events) {
    await advanceTo(at)
    await driver.app.tab.run(async () => happen())
    await drain()
    if (!world.crashed) driver.watch?.()
  }
  await advanceTo(THE_END)
  if (!world.crashed) driver.app.tab.run(() => driver.check())
  checkInvitations(world)
}

/**
 * Reports uncaught errors and console output as violations, unless they come from the host's own code. Returns a function
 * that stops listening.
 */
function listenToErrors(world: World): () => void {
  const hear = (error: unknown) => {
    if (error instanceof HostError) return
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    world.violate('uncaught', text.split('\n').slice(0, 4).join(' '))
  }
  const onError = (event: ErrorEvent) => {
    event.preventDefault()
    hear(event.error)
  }
  const events = ['uncaughtException', 'unhandledRejection'] as const
  const others = events.map((event) => process.listeners(event as 'uncaughtException'))
  for (const event of events) process.removeAllListeners(event).on(event, hear)
  window.addEventListener('error', onError)
  const { error, warn } = console
  console.error = console.warn = (...said: unknown[]) => {
    if (said.some((one) => one instanceof HostError || String(one).includes('HostError'))) return
    world.violate('console', said.map(String).join(' ').slice(0, 200))
  }
  return () => {
    Object.assign(console, { error, warn })
    window.removeEventListener('error', onError)
    events.forEach((event, index) => {
      process.removeAllListeners(event)
      for (const listener of others[index]!) process.on(event, listener)
    })
  }
}
