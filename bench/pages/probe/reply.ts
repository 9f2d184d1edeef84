import type { Reply } from '../driver'
import { frame } from '../frame'
import { longestTask } from './longest-task'
import { blankPart } from './rows-in-sight'
import { painted, type Sight } from './sight'

/** What the page shows of a list: a part of the first row's text, and the number of rows. */
export type ListSight = Required<Pick<Sight, 'first' | 'count'>>

/**
 * Milliseconds from a reply to frames that show the first row, a scroller full of rows, and the number of rows; to the end of
 * reading the reply; and the longest task until everything is shown.
 */
export interface ReplyTimes {
  first: number
  full: number
  known: number
  read: number
  task: number
}

let held: Reply | undefined

/** Loads a reply into the page ahead of time, so that delivering it takes no time. */
export async function hold(name: string): Promise<void> {
  const body = await (await fetch(`/replies/${name}.json`)).arrayBuffer()
  held = { body, text: new TextDecoder().decode(body) }
}

/** Delivers the loaded reply. */
export async function deliver(
  show: (reply: Reply) => Promise<void>,
  sight: ListSight,
): Promise<ReplyTimes> {
  const times = { first: 0, full: 0, known: 0, read: 0 }
  const task = await longestTask(async () => {
    await frame()
    const reply = held!
    held = undefined
    const start = performance.now()
    const since = (end: number) => end - start
    const all = show(reply).then(() => (times.read = since(performance.now())))
    times.first = since(await painted({ first: sight.first }))
    await painted((end) => {
      if (blankPart() === 0) times.full ||= since(end)
      if (window.driver.count() === sight.count) times.known ||= since(end)
      return times.full > 0 && times.known > 0
    }, times.first + start)
    await all
  })
  return { ...times, task }
}
