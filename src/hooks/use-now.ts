'use client'
import { useEffect, useState } from 'react'
import { useKit } from '../provider/kit-context'

/** The longest a browser's timer can wait, in milliseconds (about 24.8 days). */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * The present (milliseconds), as of the last render or wake-up. Wakes once, at the instant `next` names, and when a hidden
 * page is looked at again; a page that nobody sees does not wake.
 *
 * @param next the next instant that matters, given the present, or `null`. Keep its identity stable.
 */
export function useNow(next: (now: number) => number | null): number {
  const clock = useKit().now
  const [now, setNow] = useState(clock)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Counted from what is shown: a change that has already passed wakes at once.
    const wait = () => {
      clearTimeout(timer)
      const at = document.hidden ? null : next(now)
      if (at === null) return
      timer = setTimeout(wake, Math.min(Math.max(at - clock(), 0) + 1, LONGEST_TIMER))
    }
    const wake = () => {
      // A clock that stands still changes nothing to render, and is looked at again.
      if (clock() === now) wait()
      else setNow(clock())
    }
    const onVisibility = () => (document.hidden ? wait() : wake())
    wait()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [clock, next, now])

  return now
}
