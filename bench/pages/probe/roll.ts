import { blankPart } from './rows-in-sight'

/** The quality of the frames while a wheel scrolled, in per cent. */
export interface Roll {
  dropped: number
  blank: number
}

interface Seen {
  time: number
  top: number
  /** The part without rows at the time of the page's scroll event. */
  blank: number
}

const FRAME = 1000 / 60

let frames: Seen[] = []
let watching = false
let blank = 0

/**
 * The browser scrolls before the page gets the event. Until the page responds, people see the old rows in the new place.
 * So this listener runs first, before any of the page's own.
 */
function look(): void {
  blank = blankPart()
}

/** Starts recording every frame. */
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

/** Stops recording. Returns the share of dropped frames and of blank area between the first and the last frame that moved. */
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
    // A blank part stays blank for as long as frames are dropped.
    blanks += took * frame.blank
  })
  return { dropped: (100 * missed) / due, blank: (100 * blanks) / due }
}
