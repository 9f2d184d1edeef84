import { frame } from '../frame'
import { longestTask } from './longest-task'
import { painted, type Sight } from './sight'

/** What a list shows: a part of the first row's text, and how many rows there are. */
export type ListSight = Required<Pick<Sight, 'first' | 'count'>>

/** Milliseconds from a reply's text to what people wait for, and the longest task until all of it is there. */
export interface ReplyTimes {
  first: number
  known: number
  task: number
}

let held: string | undefined

/** Holds the text of a reply in the page, so that delivering it later costs nothing. */
export async function hold(name: string): Promise<void> {
  held = await (await fetch(`/replies/${name}.json`)).text()
}

/** Delivers the held reply. `first` counts once a frame shows the first row, `known` once one shows the number of rows too. */
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
    // One frame often shows both.
    const isKnown = window.driver.count() === sight.count
    known = isKnown ? first : (await painted(sight)) - start
    await all
  })
  return { first, known, task }
}
