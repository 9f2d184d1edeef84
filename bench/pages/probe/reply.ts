import { frame } from '../frame'
import { longestTask } from './longest-task'
import { painted, type Sight } from './sight'

/** What the page shows of a list: a part of the first row's text, and the number of rows. */
export type ListSight = Required<Pick<Sight, 'first' | 'count'>>

/** Milliseconds from a reply's text to what people wait for, and the longest task until everything is shown. */
export interface ReplyTimes {
  first: number
  known: number
  task: number
}

let held: string | undefined

/** Loads the text of a reply into the page ahead of time, so that delivering it takes no time. */
export async function hold(name: string): Promise<void> {
  held = await (await fetch(`/replies/${name}.json`)).text()
}

/** Delivers the loaded reply. `first` ends with a frame that shows the first row, `known` with one that shows the number of rows too. */
export async function deliver(
  show: (text: string) => Promise<void>,
  sight: ListSight,
): Promise<ReplyTimes> {
  let first = 0
  let known = 0
  const task = await longestTask(async () => {
    await frame()
    const text = held!
    held = undefined
    const start = performance.now()
    const all = show(text)
    first = (await painted({ first: sight.first })) - start
    // Often the same frame shows both.
    const isKnown = window.driver.count() === sight.count
    known = isKnown ? first : (await painted(sight)) - start
    await all
  })
  return { first, known, task }
}
