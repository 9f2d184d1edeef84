'use client'
import { useRef, useState } from 'react'

/** Pixels a millisecond. The rows of a screen then pass in about a tenth of a second, and nobody can read them. */
const UNREADABLE_SPEED = 5
/** Fast scrolling ends at this speed, which is lower because the speed of a steady wheel swings where frames are dropped. */
const READABLE_SPEED = 2.5
/** Two scroll events can be less than a frame apart, when the first was late. In milliseconds. */
const FRAME = 16
/** Milliseconds after which a scroll event counts as the first of a movement. One that goes further than a screen is a jump. */
const PAUSE = 100

/**
 * Whether a list scrolls too fast to read, and the function to call on each scroll event. Fast scrolling ends with the first
 * frame that has no scroll event, or a slow one.
 */
export function useFastScroll() {
  const [isFast, setIsFast] = useState(false)
  const last = useRef({ time: -PAUSE, frame: 0 })

  /** @param distance pixels since the last scroll event, in either direction */
  function noteScroll(distance: number, view: Window) {
    const { current } = last
    const now = performance.now()
    const elapsed = Math.min(Math.max(now - current.time, FRAME), PAUSE)
    const speed = Math.abs(distance) / elapsed
    current.time = now
    if (speed <= (isFast ? READABLE_SPEED : UNREADABLE_SPEED)) return
    setIsFast(true)
    view.cancelAnimationFrame(current.frame)
    // The callback of this frame, and then that of the next one, which its own scroll event would have cancelled.
    current.frame = view.requestAnimationFrame(() => {
      current.frame = view.requestAnimationFrame(() => setIsFast(false))
    })
  }
  return { isFast, noteScroll }
}
