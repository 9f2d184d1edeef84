import { frame } from '../frame'

/** What a frame has to show before it counts. A part that is absent may be anything. */
export interface Sight {
  /** How many rows there are. */
  count?: number
  /** A part of the first row's text. */
  first?: string
  selected?: number
}

/** Milliseconds after which a frame that does not come is a failure. */
const PATIENCE = 30_000

function shows({ count, first, selected }: Sight): boolean {
  const { driver } = window
  return (
    (count === undefined || driver.count() === count) &&
    (first === undefined || driver.firstRow().includes(first)) &&
    (selected === undefined || driver.selectedCount() === selected)
  )
}

/** The time of the first frame that shows `sight`, or meets any other condition. Looks only once a frame is out. */
export async function painted(sight: Sight | (() => boolean)): Promise<number> {
  const start = performance.now()
  for (;;) {
    const end = await frame()
    if (typeof sight === 'function' ? sight() : shows(sight)) return end
    if (end - start > PATIENCE) {
      const what = typeof sight === 'function' ? 'what was waited for' : JSON.stringify(sight)
      throw new Error(`never painted: ${what}`)
    }
  }
}

/** Milliseconds from an action to the end of the first frame that shows what it should. */
export async function latency(act: () => void, sight: Sight | (() => boolean)): Promise<number> {
  await frame()
  const start = performance.now()
  act()
  return (await painted(sight)) - start
}
