import { blankPart } from './rows-in-sight'

/** What became of the frames while a wheel rolled, in per cent. */
export interface Roll {
  dropped: number
  blank: number
}

interface Seen {
  time: number
  top: number
  /** The part without rows when the page heard that it was scrolled. */
  blank: number
}

const FRAME = 1000 / 60

let frames: Seen[] = []
let watching = false
let blank = 0

/**
 * The browser scrolls before the page hears of it: at that moment people see the old rows in the new place, and, where a
 * page is slow, for as long as it takes. So the look comes first, before any listener of the page.
 */
function look(): void {
  blank = blankPart()
}

/** Looks at every frame from now on. */
export function watch(): void {
  frames = []
  watching = true
  document.addEventListener('scroll', look, { capture: true })
  const record = (time: number) => {
    if (!watching) return
    requestAnimationFrame(record)
    frames.push({ time, top: window.driver.scroller().scrollTop, blank })
    blank = 0
  }
  requestAnimationFrame(record)
}

/** Ends `watch`: of the frames from the first that moved to the last, how many did not come and how much was blank. */
export function watched(): Roll {
  watching = false
  document.removeEventListener('scroll', look, { capture: true })
  const moved = (_: Seen, at: number) => at > 0 && frames[at]!.top !== frames[at - 1]!.top
  const first = frames.findIndex(moved)
  if (first < 0) throw new Error('nothing was scrolled')
  const rolled = frames.slice(first, frames.findLastIndex(moved) + 1)

  let due = 0
  let missed = 0
  let blanks = 0
  rolled.slice(1).forEach((frame, at) => {
    const took = Math.max(1, Math.round((frame.time - rolled[at]!.time) / FRAME))
    due += took
    missed += took - 1
    // What was blank stayed so while the frames in between did not come.
    blanks += took * frame.blank
  })
  return { dropped: (100 * missed) / due, blank: (100 * blanks) / due }
}
