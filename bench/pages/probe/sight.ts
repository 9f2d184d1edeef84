import { frame } from '../frame'

/** What a frame has to show to count. An absent field matches anything. */
export interface Sight {
  /** The number of rows. */
  count?: number
  /** A part of the first row's text. */
  first?: string
  selected?: number
}

/** How long to wait for a frame before it counts as a failure, in milliseconds. */
const TIMEOUT_MS = 30_000

function shows({ count, first, selected }: Sight): boolean {
  const { driver } = window
  return (
    (count === undefined || driver.count() === count) &&
    (first === undefined || driver.firstRow().includes(first)) &&
    (selected === undefined || driver.selectedCount() === selected)
  )
}

/**
 * The time of the first frame that shows `sight`, or meets another condition. Checks only after a paint.
 *
 * @param from the end of a frame that has just been painted, which is checked first
 */
export async function painted(
  sight: Sight | ((end: number) => boolean),
  from?: number,
): Promise<number> {
  const start = performance.now()
  for (let end = from ?? (await frame()); ; end = await frame()) {
    if (typeof sight === 'function' ? sight(end) : shows(sight)) return end
    if (end - start > TIMEOUT_MS) {
      const what = typeof sight === 'function' ? 'what was waited for' : JSON.stringify(sight)
      throw new Error(`never painted: ${what}`)
    }
  }
}

/** Milliseconds from an action to the end of the first frame that shows its result. */
export async function latency(act: () => void, sight: Sight | (() => boolean)): Promise<number> {
  await frame()
  const start = performance.now()
  act()
  return (await painted(sight)) - start
}
